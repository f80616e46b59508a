using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>The window's side of delivery: what waits, and handing it over.</summary>
[Authorize(DeliveryPolicies.HandOver), Route("delivery"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeliveryController(DeliverResult deliver) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> ResultsToDeliver([FromServices] ResultsToDeliver waiting, CancellationToken cancellation, int page = 1) =>
        View(await waiting.HandleAsync(page, cancellation));

    [HttpGet("{number}")]
    public async Task<IActionResult> DeliverResult(CaseNumber number, CancellationToken cancellation) =>
        await deliver.HandleAsync(number, User, cancellation) is { } result ? View(nameof(DeliverResult), result) : NotFound();

    [HttpGet("{number}/licence")]
    public async Task<IActionResult> PrintCaseLicence(CaseNumber number, [FromServices] PrintCaseLicence print, CancellationToken cancellation) =>
        await print.HandleAsync(number, User, Request.Root(), cancellation) is { } file ? File(file, "application/pdf") : NotFound();

    [HttpPost("{number}/fee")]
    public async Task<IActionResult> RecordFee(CaseNumber number, RecordFeeForm form, [FromServices] RecordFee record, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await DeliverResult(number, cancellation);
        }

        var result = await record.HandleAsync(number, User, form.SeenVersion, form.ReceiptNumber, cancellation);
        return result is { IsRefused: false, Value.Status: CaseStatus.Approved }
            ? Done("缴费票据号已登记。", $"/delivery/{number}")
            : await AfterAsync(number, result, "缴费票据号已登记，结果已电子送达。", cancellation);
    }

    [HttpPost("{number}/hand-over")]
    public async Task<IActionResult> HandOver(CaseNumber number, HandOverForm form, [FromServices] HandOver handOver, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await DeliverResult(number, cancellation);
        }

        var result = await handOver.HandleAsync(number, User, form.SeenVersion, form.Collector!, form.Note, cancellation);
        return await AfterAsync(number, result, $"结果已交给{form.Collector}，办件 {number.Grouped} 办结。", cancellation);
    }

    [HttpPost("{number}/courier")]
    public async Task<IActionResult> SendByCourier(
        CaseNumber number, SendByCourierForm form, [FromServices] SendByCourier send, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await DeliverResult(number, cancellation);
        }

        var result = await send.HandleAsync(number, User, form.SeenVersion, form.TrackingNumber!, cancellation);
        return await AfterAsync(number, result, $"结果已寄出，办件 {number.Grouped} 办结。", cancellation);
    }

    private async Task<IActionResult> AfterAsync(CaseNumber number, Result<CaseFile> result, string sentence, CancellationToken cancellation)
    {
        if (!result.IsRefused)
        {
            return Done(sentence, "/delivery");
        }

        if (result.Refusal == CaseRefusals.NotFound)
        {
            return NotFound();
        }

        if (await deliver.HandleAsync(number, User, cancellation) is { } page)
        {
            ModelState.Add(result.Refusal);
            return View(nameof(DeliverResult), page);
        }

        // It does not wait here any more: somebody else handed it over meanwhile.
        this.Warn(result.Refusal.Message);
        return LocalRedirect("/delivery");
    }

    private LocalRedirectResult Done(string sentence, string next)
    {
        this.Say(sentence);
        return LocalRedirect(next);
    }
}
