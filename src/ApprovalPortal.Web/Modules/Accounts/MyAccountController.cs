using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>An applicant's own account: contact, enterprises, authorities, data.</summary>
[Route("account"), Authorize(AccountsPolicies.Applicant)]
public sealed class MyAccountController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> MyAccount([FromServices] MyData data, CancellationToken cancellation) =>
        View(await data.HandleAsync(User.Id(), inFull: false, cancellation));

    [HttpPost("consent")]
    public async Task<IActionResult> GiveConsent([FromServices] GiveConsent consent, CancellationToken cancellation)
    {
        await consent.HandleAsync(User.Id(), cancellation);
        this.Say("已记下你同意新版隐私政策");
        return RedirectToAction(nameof(MyAccount));
    }

    [HttpGet("password/first")]
    public IActionResult ChooseFirstPassword() => View(new ChooseFirstPasswordForm());

    [HttpPost("password/first"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ChooseFirstPassword(ChooseFirstPasswordForm form, [FromServices] ChooseFirstPassword choose, CancellationToken cancellation) =>
        await TryAsync(() => choose.HandleAsync(new(User.Id(), form.Password!), cancellation)) ? Done("密码已设好，以后也可以用证件号码和密码登录") : View(form);

    [HttpGet("mobile")]
    public IActionResult ChangeMobile() => View(new ChangeMobileForm());

    [HttpPost("mobile"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ChangeMobile(ChangeMobileForm form, [FromServices] ChangeMobile change, CancellationToken cancellation) =>
        await TryAsync(() => change.HandleAsync(new(User.Id(), form.Mobile!, form.CurrentPassword!), cancellation))
            ? Done("手机号码已改，下次用新号码登录")
            : View(form);

    [HttpGet("email")]
    public IActionResult ChangeEmail() => View(new ChangeEmailForm());

    [HttpPost("email"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ChangeEmail(ChangeEmailForm form, [FromServices] ChangeEmail change, CancellationToken cancellation) =>
        await TryAsync(() => change.HandleAsync(new(User.Id(), form.Email, form.CurrentPassword!), cancellation)) ? Done("电子邮箱已保存") : View(form);

    [HttpGet("verify/{channel:regex(^(sms|email)$)}")]
    public async Task<IActionResult> VerifyChannel(string channel, [FromServices] MyData data, [FromServices] Messenger messenger, CancellationToken cancellation) =>
        await VerifyPageAsync(Channel(channel), new(), data, messenger, cancellation);

    [HttpPost("verify/{channel:regex(^(sms|email)$)}/code"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendVerificationCode(string channel, [FromServices] SendVerificationCode send, CancellationToken cancellation)
    {
        var sent = await send.HandleAsync(User.Id(), Channel(channel), cancellation);
        if (sent.IsRefused)
        {
            this.Warn(sent.Refusal.Message);
        }
        else
        {
            this.Say("验证码已发出，10 分钟内有效");
        }

        return RedirectToAction(nameof(VerifyChannel), new { channel });
    }

    [HttpPost("verify/{channel:regex(^(sms|email)$)}"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> VerifyChannel(
        string channel, VerifyChannelForm form, [FromServices] VerifyChannel verify, [FromServices] MyData data, [FromServices] Messenger messenger, CancellationToken cancellation) =>
        await TryAsync(() => verify.HandleAsync(User.Id(), Channel(channel), form.Code!, cancellation))
            ? Done(Channel(channel) == MessageChannel.Sms ? "手机号码已核验" : "电子邮箱已核验")
            : await VerifyPageAsync(Channel(channel), form, data, messenger, cancellation);

    [HttpGet("enterprises/new")]
    public IActionResult AddEnterprise() => View(new AddEnterpriseForm());

    [HttpPost("enterprises/new"), EnableRateLimiting(RateLimits.Register)]
    public async Task<IActionResult> AddEnterprise(AddEnterpriseForm form, [FromServices] AddEnterprise add, CancellationToken cancellation) =>
        await TryAsync(() => add.HandleAsync(new(User.Id(), form.Name!, form.DocumentNumber!), cancellation))
            ? Done($"已登记{form.Name}，可以替它申请了")
            : View(form);

    [HttpGet("authorities/new")]
    public async Task<IActionResult> GrantAuthority([FromServices] FilingIdentities identities, [FromServices] CityClock clock, CancellationToken cancellation)
    {
        var page = await AuthorityPageAsync(new() { From = clock.Today, Until = clock.Today.AddMonths(6) }, identities, cancellation);
        if (page.Enterprises.Count == 0)
        {
            this.Warn("先登记你担任法定代表人（负责人）的单位，再给代理人授权");
            return RedirectToAction(nameof(AddEnterprise));
        }

        return View(page);
    }

    [HttpPost("authorities/new"), EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> GrantAuthority(
        [Bind(Prefix = "Form")] GrantAuthorityForm form, [FromServices] GrantAuthority grant, [FromServices] FilingIdentities identities, CancellationToken cancellation) =>
        await TryAsync(
            () => grant.HandleAsync(new(User.Id(), form.ApplicantId!.Value, form.Mobile!, form.Scope, form.From!.Value, form.Until!.Value), cancellation), "Form.")
            ? Done("授权已发给代理人，对方确认后生效")
            : View(await AuthorityPageAsync(form, identities, cancellation));

    [HttpPost("authorities/{id:guid}/confirm")]
    public async Task<IActionResult> ConfirmAuthority(Guid id, [FromServices] ConfirmAuthority confirm, CancellationToken cancellation) =>
        Told(await confirm.HandleAsync(id, User.Id(), cancellation), "授权已确认，现在可以替对方申请了");

    [HttpPost("authorities/{id:guid}/revoke")]
    public async Task<IActionResult> RevokeAuthority(Guid id, [FromServices] RevokeAuthority revoke, CancellationToken cancellation) =>
        Told(await revoke.HandleAsync(id, User.Id(), cancellation), "授权已撤销，已告诉对方");

    [HttpGet("data")]
    public async Task<IActionResult> MyData([FromServices] MyData data, CancellationToken cancellation) =>
        View(await data.HandleAsync(User.Id(), inFull: false, cancellation));

    /// <summary>A post: the copy holds numbers in full, and nothing that merely follows links should make one.</summary>
    [HttpPost("data/export"), EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> ExportMyData([FromServices] ExportMyData export, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return File(await export.HandleAsync(User.Id(), cancellation), "application/json", "my-data.json");
    }

    [HttpGet("data/correct")]
    public IActionResult CorrectMyData() => View(new CorrectMyDataForm());

    [HttpPost("data/correct"), EnableRateLimiting(RateLimits.Register)]
    public async Task<IActionResult> CorrectMyData(CorrectMyDataForm form, [FromServices] CorrectMyData correct, CancellationToken cancellation) =>
        await TryAsync(() => correct.HandleAsync(new(User.Id(), form.Name!, form.DocumentKind, form.DocumentNumber!), cancellation)) ? Done("信息已更正") : View(form);

    [HttpGet("close")]
    public IActionResult CloseAccount() => View(new CloseAccountForm());

    [HttpPost("close"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> CloseAccount(CloseAccountForm form, [FromServices] CloseAccount close, CancellationToken cancellation)
    {
        if (!await TryAsync(() => close.HandleAsync(new(User.Id(), form.CurrentPassword!), cancellation)))
        {
            return View(form);
        }

        this.Say("账户已注销");
        return LocalRedirect("/");
    }

    /// <summary>Runs the command if the form is in order; whatever is refused goes beside its field.</summary>
    private async Task<bool> TryAsync(Func<Task<Result>> command, string prefix = "")
    {
        if (!ModelState.IsValid)
        {
            return false;
        }

        var result = await command();
        if (result.Refusal is { } refusal)
        {
            ModelState.AddModelError(refusal.Field is { } field ? prefix + field : "", refusal.Message);
        }

        return !result.IsRefused;
    }

    private RedirectToActionResult Done(string sentence)
    {
        this.Say(sentence);
        return RedirectToAction(nameof(MyAccount));
    }

    private IActionResult Told(Result result, string sentence)
    {
        if (result.Refusal == AccountRefusals.NotFound)
        {
            return NotFound();
        }

        if (!result.IsRefused)
        {
            return Done(sentence);
        }

        this.Warn(result.Refusal.Message);
        return RedirectToAction(nameof(MyAccount));
    }

    private async Task<ViewResult> VerifyPageAsync(MessageChannel channel, VerifyChannelForm form, MyData data, Messenger messenger, CancellationToken cancellation)
    {
        var account = (await data.HandleAsync(User.Id(), inFull: false, cancellation)).Account;
        return View("VerifyChannel", new VerifyChannelPage(channel, channel == MessageChannel.Sms ? account.Mobile : account.Email, messenger.Reaches(channel), form));
    }

    private async Task<GrantAuthorityPage> AuthorityPageAsync(GrantAuthorityForm form, FilingIdentities identities, CancellationToken cancellation) =>
        new(form, [.. (await identities.HandleAsync(User.Id(), cancellation)).Where(i => i.Capacity == Domain.Capacity.LegalRepresentative)
            .Select(i => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(i.Name, i.ApplicantId.ToString()))]);

    private static MessageChannel Channel(string word) => word == "sms" ? MessageChannel.Sms : MessageChannel.Email;
}

/// <summary>The form with the enterprises that the account holds.</summary>
public sealed record GrantAuthorityPage(GrantAuthorityForm Form, IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Enterprises);
