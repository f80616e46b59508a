using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Cases;

/// <summary>The applicant's own cases.</summary>
[Route("cases"), Authorize(AccountsPolicies.Applicant)]
public sealed class CasesController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> MyCases([FromServices] MyCases query, CancellationToken cancellation, int page = 1) =>
        View(await query.HandleAsync(User.Id(), Math.Clamp(page, 1, 10_000), cancellation));

    [HttpGet("{number}")]
    public async Task<IActionResult> CaseProgress(CaseNumber number, [FromServices] CaseProgress progress, CancellationToken cancellation) =>
        await progress.HandleAsync(number, User.Id(), cancellation) is { } page ? View(page) : NotFound();

    /// <summary>The page right after submission: the receipt, and what happens now.</summary>
    [HttpGet("{number}/receipt")]
    public async Task<IActionResult> Receipt(CaseNumber number, [FromServices] CaseProgress progress, CancellationToken cancellation) =>
        await progress.HandleAsync(number, User.Id(), cancellation) is { } page ? View("CaseProgress/Receipt", page) : NotFound();

    [HttpGet("{number}/materials/{material:guid}")]
    public async Task<IActionResult> Material(CaseNumber number, Guid material, [FromServices] OpenMaterial open, CancellationToken cancellation) =>
        await open.ForApplicantAsync(number, material, User.Id(), cancellation) ?? (IActionResult)NotFound();

    [HttpPost("{number}/correction"), RequestSizeLimit(MaterialUploads.MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaterialUploads.MaxRequestBytes)]
    public async Task<IActionResult> SupplyCorrection(
        CaseNumber number, SupplyForm form, [FromServices] SupplyCorrection supply, [FromServices] CaseProgress progress, CancellationToken cancellation)
    {
        form.Files = SuppliedFiles();
        var result = ModelState.IsValid ? await supply.HandleAsync(number, User.Hand(), form, cancellation) : Result.Done;
        return await AfterAsync(number, result, "已收到补正的材料，窗口会接着核对。", progress, cancellation);
    }

    [HttpPost("{number}/withdraw")]
    public async Task<IActionResult> Withdraw(
        CaseNumber number, WithdrawForm form, [FromServices] WithdrawCase withdraw, [FromServices] CaseProgress progress, CancellationToken cancellation)
    {
        var result = ModelState.IsValid ? await withdraw.HandleAsync(number, User.Hand(), form.Reason, cancellation) : Result.Done;
        return await AfterAsync(number, result, "申请已撤回。", progress, cancellation);
    }

    private Dictionary<string, IFormFile> SuppliedFiles() => !Request.HasFormContentType
        ? []
        : Request.Form.Files.Where(f => f.Name.StartsWith("Files[", StringComparison.Ordinal)).DistinctBy(f => f.Name).ToDictionary(f => f.Name["Files[".Length..].TrimEnd(']'));

    private async Task<IActionResult> AfterAsync(CaseNumber number, Result result, string sentence, CaseProgress progress, CancellationToken cancellation)
    {
        if (result.Refusal == CaseRefusals.NotFound)
        {
            return NotFound();
        }

        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
        }

        if (ModelState.IsValid)
        {
            this.Say(sentence);
            return LocalRedirect($"/cases/{number}");
        }

        return await progress.HandleAsync(number, User.Id(), cancellation) is { } page ? View("CaseProgress", page) : NotFound();
    }
}
