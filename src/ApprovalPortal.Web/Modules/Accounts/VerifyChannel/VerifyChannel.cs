using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Sends a code to the account's mobile or address, to see whether its owner reads it.</summary>
public sealed class SendVerificationCode(AppDbContext db, OneTimeCodes codes, PersonalDataVault vault, Messenger messenger)
{
    public async Task<Result> HandleAsync(Guid accountId, MessageChannel channel, CancellationToken cancellation)
    {
        if (!messenger.Reaches(channel))
        {
            return AccountRefusals.ChannelNotConfigured;
        }

        var user = await db.Users.SingleAsync(u => u.Id == accountId, cancellation);
        if ((channel == MessageChannel.Sms ? user.Mobile : user.EmailAddress) is not { } target)
        {
            return AccountRefusals.NoAddress;
        }

        var code = OneTimeSecrets.MessageCode();
        await codes.IssueAsync(accountId, VerifyChannel.PurposeOf(channel), code, target, cancellation);
        messenger.TellAddress(db, channel, vault.Open(target), "核验验证码", $"验证码 {code}，10 分钟内有效。不是你本人在操作的，不用理会，也不要告诉别人。");
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

/// <summary>Takes the code back: whoever has it reads what is sent there.</summary>
public sealed class VerifyChannel(AppDbContext db, OneTimeCodes codes, PersonalDataVault vault, AuditTrail audit)
{
    public async Task<Result> HandleAsync(Guid accountId, MessageChannel channel, string code, CancellationToken cancellation)
    {
        var redeemed = await codes.RedeemAsync(accountId, PurposeOf(channel), code, cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == accountId, cancellation);
        // The mobile may have been changed after the code went out.
        if (redeemed?.Target is not { } target || vault.Open(target) != vault.OpenOrNull(channel == MessageChannel.Sms ? user.Mobile : user.EmailAddress))
        {
            return AccountRefusals.CodeWrong;
        }

        if (channel == MessageChannel.Sms)
        {
            user.MobileVerified = true;
        }
        else
        {
            user.EmailVerified = true;
        }

        audit.Note(db, $"account:{user.Id}", channel == MessageChannel.Sms ? "account.mobile-verified" : "account.email-verified");
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    internal static CodePurpose PurposeOf(MessageChannel channel) => channel == MessageChannel.Sms ? CodePurpose.VerifyMobile : CodePurpose.VerifyEmail;
}

public sealed class VerifyChannelForm
{
    public string? Code { get; set; }
}

public sealed class VerifyChannelFormValidator : AbstractValidator<VerifyChannelForm>
{
    public VerifyChannelFormValidator() => RuleFor(f => f.Code).IsCode();
}

/// <summary>The page on which the code is typed in.</summary>
public sealed record VerifyChannelPage(MessageChannel Channel, string Address, bool CanSend, VerifyChannelForm Form);
