using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The window's look at identity documents: verify, give a number back to its owner, a code for a new password.</summary>
[Route("window/identity"), Authorize(AccountsPolicies.CheckIdentity)]
public sealed class IdentityController : Controller
{
    [HttpGet("")]
    public IActionResult FindApplicant() => View(new FindApplicantForm());

    [HttpPost(""), EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> FindApplicant(FindApplicantForm form, [FromServices] FindApplicant find, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        if (await find.HandleAsync(form.DocumentKind, form.DocumentNumber!, cancellation) is { } id)
        {
            // The applicant's id, never the number, stands in the address.
            return RedirectToAction(nameof(ShowIdentity), new { id });
        }

        ModelState.AddModelError(nameof(form.DocumentNumber), "这个号码没有登记过。要申请的，可以直接在窗口受理；要开账户的，请本人先在网上注册");
        return View(form);
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> ShowIdentity(Guid id, [FromServices] ApplicantForClerk applicants, CancellationToken cancellation) =>
        CardAsync(id, new(), applicants, cancellation);

    [HttpPost("{id:guid}/verify")]
    public async Task<IActionResult> VerifyIdentity(
        Guid id, [Bind(Prefix = "Verify")] VerifyIdentityForm form, [FromServices] VerifyIdentity verify, [FromServices] ApplicantForClerk applicants, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var verified = await verify.HandleAsync(new(id, form.Name!, form.DocumentSeen!, User.Id()), cancellation);
            if (!verified.IsRefused)
            {
                this.Say("身份已核验，已告诉本人");
                return RedirectToAction(nameof(ShowIdentity), new { id });
            }

            Refuse(verified.Refusal, "Verify");
        }

        return await CardAsync(id, new() { Verify = form }, applicants, cancellation);
    }

    [HttpPost("{id:guid}/claim-back")]
    public async Task<IActionResult> ClaimBack(
        Guid id, [Bind(Prefix = "ClaimBack")] ClaimBackForm form, [FromServices] ClaimBack claim, [FromServices] ApplicantForClerk applicants, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var claimed = await claim.HandleAsync(new(id, form.Name!, form.Mobile!, form.DocumentSeen!, User.Id()), cancellation);
            if (claimed is { IsRefused: false, Value: "" })
            {
                this.Say("证件号码已转回给本人，双方都已告诉");
                return RedirectToAction(nameof(ShowIdentity), new { id });
            }

            if (!claimed.IsRefused)
            {
                return ShowCode(claimed.Value, Masked.Mobile(MobileNumber.Normalise(form.Mobile)));
            }

            Refuse(claimed.Refusal, "ClaimBack");
        }

        return await CardAsync(id, new() { ClaimBack = form }, applicants, cancellation);
    }

    [HttpPost("{id:guid}/reset-code")]
    public async Task<IActionResult> IssueResetCode(
        Guid id, [Bind(Prefix = "ResetCode")] IssueResetCodeForm form, [FromServices] IssueResetCode issue, [FromServices] ApplicantForClerk applicants, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var code = await issue.HandleAsync(new(id, form.DocumentSeen!), cancellation);
            if (!code.IsRefused)
            {
                return ShowCode(code.Value, (await applicants.HandleAsync(id, cancellation))?.Holder?.MaskedMobile ?? "");
            }

            Refuse(code.Refusal, "ResetCode");
        }

        return await CardAsync(id, new() { ResetCode = form }, applicants, cancellation);
    }

    private async Task<IActionResult> CardAsync(Guid id, IdentityForms forms, ApplicantForClerk applicants, CancellationToken cancellation) =>
        await applicants.HandleAsync(id, cancellation) is { } card
            ? View("VerifyIdentity", new IdentityPage(card, forms.Verify ?? new() { Name = card.Name }, forms.ClaimBack ?? new() { Name = card.Name }, forms.ResetCode ?? new()))
            : NotFound();

    private ViewResult ShowCode(string code, string mobile)
    {
        Response.Headers.CacheControl = "no-store";
        return View("ShowResetCode", new ResetCodeShownOnce(code, mobile, (int)OneTimeCode.Lifetime.TotalMinutes));
    }

    private void Refuse(Refusal refusal, string prefix) =>
        ModelState.AddModelError(refusal.Field is { } field ? $"{prefix}.{field}" : "", refusal.Message);

    private sealed record IdentityForms
    {
        public VerifyIdentityForm? Verify { get; init; }

        public ClaimBackForm? ClaimBack { get; init; }

        public IssueResetCodeForm? ResetCode { get; init; }
    }
}

/// <summary>An applicant and the three things that a clerk can do.</summary>
public sealed record IdentityPage(ApplicantCard Card, VerifyIdentityForm Verify, ClaimBackForm ClaimBack, IssueResetCodeForm ResetCode)
{
    /// <summary>What is usually seen, filled in beforehand.</summary>
    public string UsualDocument => Card.Kind == ApplicantKind.Person ? IdentityDocument.Name(Card.DocumentKind) : "营业执照（登记证书）和法定代表人身份证件";
}

/// <summary>A one-time code on its only page.</summary>
public sealed record ResetCodeShownOnce(string Code, string MaskedMobile, int Minutes);
