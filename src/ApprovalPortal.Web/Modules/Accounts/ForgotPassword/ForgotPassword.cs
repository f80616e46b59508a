using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Sends a code for a new password by a channel that its owner once proved. Says nothing about whether there was an account or a channel.
/// </summary>
public sealed class ForgotPassword(AppDbContext db, UserManager<PortalUser> users, OneTimeCodes codes, PersonalDataVault vault, Messenger messenger, AuditTrail audit)
{
    public async Task HandleAsync(string mobile, CancellationToken cancellation)
    {
        var user = await users.FindByNameAsync(vault.MobileDigest(mobile));
        if (user is null || user.IsStaff || ProvenChannel(user) is not { } proven)
        {
            return;
        }

        var code = OneTimeSecrets.MessageCode();
        await codes.IssueAsync(user.Id, CodePurpose.ResetPassword, code, target: null, cancellation);
        messenger.TellAddress(
            db, proven.Channel, vault.Open(proven.Address), "重设密码的验证码", $"验证码 {code}，10 分钟内有效。不是你本人在操作的，不用理会，也不要告诉别人。");
        audit.Note(db, $"account:{user.Id}", "account.reset-code-sent", new { proven.Channel });
        await db.SaveChangesAsync(cancellation);
    }

    private (MessageChannel Channel, SealedText Address)? ProvenChannel(PortalUser user) =>
        user is { MobileVerified: true, Mobile: { } mobile } && messenger.Reaches(MessageChannel.Sms) ? (MessageChannel.Sms, mobile)
        : user is { EmailVerified: true, EmailAddress: { } email } && messenger.Reaches(MessageChannel.Email) ? (MessageChannel.Email, email)
        : null;
}

public sealed class ForgotPasswordForm
{
    public string? Mobile { get; set; }
}

public sealed class ForgotPasswordFormValidator : AbstractValidator<ForgotPasswordForm>
{
    public ForgotPasswordFormValidator() => RuleFor(f => f.Mobile).IsMobile();
}
