using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// To the outside identity service and back. All by GET: a form may only lead to this site (form-action 'self'), also by
/// redirect, and the way back comes as a link.
/// </summary>
[Route("account/service"), AllowAnonymous]
public sealed partial class IdentityServiceController(IOptions<IdentityServiceOptions> service, ILogger<IdentityServiceController> logger) : Controller
{
    internal const string FailedPath = "/account/service/failed";
    internal const string CancelledPath = "/account/service/cancelled";

    [HttpGet(""), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> GoToService(string? returnUrl)
    {
        if (!service.Value.IsConfigured)
        {
            return NotFound();
        }

        if (User.IsStaff())
        {
            return Forbid();
        }

        var trip = new AuthenticationProperties { RedirectUri = Url.Action(nameof(EnterByService), new { returnUrl }) };
        if (User.IdOrNull() is { } account)
        {
            trip.Items[IdentityServiceScheme.LinkingItem] = account.ToString();
        }

        try
        {
            await HttpContext.ChallengeAsync(IdentityServiceScheme.Name, trip);
            return new EmptyResult();
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or OperationCanceledException)
        {
            // The service's own description of itself could not be read.
            LogUnreachable(unreachable);
            return LocalRedirect(FailedPath);
        }
    }

    [HttpGet("entered"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> EnterByService(
        string? returnUrl, [FromServices] EnterByService enter, [FromServices] LinkByService link, [FromServices] CityClock clock, CancellationToken cancellation)
    {
        var vouched = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (!service.Value.IsConfigured || !vouched.Succeeded)
        {
            return LocalRedirect(SignInCookie.SignInPath);
        }

        // Good for one try, whatever comes of it.
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var person = VouchedPerson.Read(vouched.Principal, service.Value, clock.Today);
        if (person.IsRefused)
        {
            return Refused(person.Refusal);
        }

        return vouched.Properties.Items.TryGetValue(IdentityServiceScheme.LinkingItem, out var account)
            ? await LinkAsync(account, person.Value, link, cancellation)
            : await EnterAsync(returnUrl, person.Value, enter, cancellation);
    }

    [HttpGet("failed")]
    public IActionResult Failed() => service.Value.IsConfigured ? Refused(AccountRefusals.ServiceFailed) : NotFound();

    [HttpGet("cancelled")]
    public IActionResult Cancelled()
    {
        this.Warn("你没有同意把身份信息交给本站，没有登录。可以用密码登录，也可以到窗口办理");
        return LocalRedirect(User.IdOrNull() is null ? SignInCookie.SignInPath : "/account");
    }

    private async Task<IActionResult> EnterAsync(string? returnUrl, VouchedPerson person, EnterByService enter, CancellationToken cancellation)
    {
        var entered = await enter.HandleAsync(person, cancellation);
        if (entered.IsRefused)
        {
            return Refused(entered.Refusal);
        }

        if (entered.Value.IsNew)
        {
            // The account page is where the privacy notice is agreed to.
            this.Say($"{service.Value.DisplayName}已核验你的身份，账户已开设。请先看过隐私政策");
            return LocalRedirect("/account");
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/account");
    }

    private async Task<IActionResult> LinkAsync(string? account, VouchedPerson person, LinkByService link, CancellationToken cancellation)
    {
        // Signed out or signed in as somebody else meanwhile: then it is not known whom to verify.
        if (User.IdOrNull() is not { } id || id.ToString() != account)
        {
            return Refused(AccountRefusals.EnterAgain);
        }

        var linked = await link.HandleAsync(new(id, person), cancellation);
        if (linked.IsRefused)
        {
            return Refused(linked.Refusal);
        }

        this.Say($"{service.Value.DisplayName}已核验你的身份");
        return LocalRedirect("/account");
    }

    [LoggerMessage(LogLevel.Warning, "The identity service cannot be reached")]
    private partial void LogUnreachable(Exception unreachable);

    private ViewResult Refused(Refusal refusal) =>
        View("EnterByService/ServiceRefused", new ServiceRefusedPage(service.Value.DisplayName, refusal.Message, User.IdOrNull() is not null));
}

/// <summary>Why the service's word was not enough.</summary>
public sealed record ServiceRefusedPage(string Service, string Reason, bool IsSignedIn);
