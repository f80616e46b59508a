using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Getting in and out: registration, sign-in, forgotten passwords.</summary>
[Route("account")]
public sealed class AccountController(SignInManager<PortalUser> session) : Controller
{
    [HttpGet("register"), AllowAnonymous]
    public IActionResult Register(string? returnUrl) => View(new RegisterForm { ReturnUrl = returnUrl });

    [HttpPost("register"), AllowAnonymous, EnableRateLimiting(RateLimits.Register)]
    public async Task<IActionResult> Register(RegisterForm form, [FromServices] Register register, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var registered = await register.HandleAsync(
            new(form.Mobile!, form.Password!, form.Name!, form.DocumentKind, form.DocumentNumber!), cancellation);
        if (registered.IsRefused)
        {
            ModelState.Add(registered.Refusal);
            return View(form);
        }

        await session.SignInAsync(registered.Value, isPersistent: false);
        this.Say("账户已注册，可以在网上申请了");
        return BackTo(form.ReturnUrl, "/account");
    }

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) => View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("sign-in"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(
        SignInForm form, [FromServices] SignIn signIn, [FromServices] KeptForms kept, [FromServices] Chrome chrome, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var signedIn = await signIn.HandleAsync(new(form.Number!, form.Password!), cancellation);
        if (signedIn.IsRefused)
        {
            ModelState.Add(signedIn.Refusal);
            return View(form);
        }

        if (kept.Open(form.Kept) is { } unfinished)
        {
            return View("ContinueForm", unfinished);
        }

        var home = signedIn.Value.IsStaff
            ? (await chrome.MenuAsync(MenuArea.Staff)).Select(e => e.Url).FirstOrDefault("/account/password")
            : "/account";
        return BackTo(form.ReturnUrl, home);
    }

    [HttpPost("sign-out"), Authorize(AccountsPolicies.SignedIn), WorksWithOneTimePassword]
    public async Task<IActionResult> SignOutOfPortal()
    {
        await session.SignOutAsync();
        return LocalRedirect("/");
    }

    [HttpGet("password"), Authorize(AccountsPolicies.SignedIn), WorksWithOneTimePassword]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [HttpPost("password"), Authorize(AccountsPolicies.SignedIn), WorksWithOneTimePassword, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form, [FromServices] ChangePassword change, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var result = await change.HandleAsync(new(User.Id(), form.CurrentPassword!, form.Password!), cancellation);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return View(form);
        }

        this.Say("密码已修改，其他地方的登录已经退出");
        return LocalRedirect(User.IsStaff() ? "/" : "/account");
    }

    [HttpGet("forgot"), AllowAnonymous]
    public IActionResult ForgotPassword() => View(new ForgotPasswordForm());

    [HttpPost("forgot"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ForgotPassword(ForgotPasswordForm form, [FromServices] ForgotPassword forgot, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await forgot.HandleAsync(form.Mobile!, cancellation);
        this.Say("这个号码注册过、并且核验过手机或者邮箱的，验证码已经发出。没有收到的，请带证件到窗口要一次性验证码");
        return RedirectToAction(nameof(ResetPassword));
    }

    [HttpGet("reset"), AllowAnonymous]
    public IActionResult ResetPassword() => View(new ResetPasswordForm());

    [HttpPost("reset"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ResetPassword(ResetPasswordForm form, [FromServices] ResetPassword reset, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var result = await reset.HandleAsync(new(form.Mobile!, form.Code!, form.Password!), cancellation);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return View(form);
        }

        this.Say("密码已重设，请用新密码登录");
        return RedirectToAction(nameof(SignIn));
    }

    [HttpGet("/privacy"), AllowAnonymous]
    public IActionResult PrivacyNotice() => View();

    private LocalRedirectResult BackTo(string? url, string otherwise) => LocalRedirect(Url.IsLocalUrl(url) ? url : otherwise);
}
