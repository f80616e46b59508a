using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Sets a new password for a code that was sent, or that a clerk read out after seeing the document. Ends every session and any lock.</summary>
public sealed class ResetPassword(AppDbContext db, UserManager<PortalUser> users, OneTimeCodes codes, PersonalDataVault vault, AuditTrail audit)
{
    public sealed record Command(string Mobile, string Code, string Password);

    /// <returns>The same refusal for an unknown mobile and a wrong code.</returns>
    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await users.FindByNameAsync(vault.MobileDigest(command.Mobile));
        if (user is null || user.IsStaff || await codes.RedeemAsync(user.Id, CodePurpose.ResetPassword, command.Code, cancellation) is null)
        {
            return AccountRefusals.CodeWrong;
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, command.Password);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        audit.Note(db, $"account:{user.Id}", "account.password-reset");
        await users.UpdateSecurityStampAsync(user);
        return Result.Done;
    }
}

public sealed class ResetPasswordForm
{
    public string? Mobile { get; set; }

    public string? Code { get; set; }

    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }
}

public sealed class ResetPasswordFormValidator : AbstractValidator<ResetPasswordForm>
{
    public ResetPasswordFormValidator(PasswordRules passwords)
    {
        RuleFor(f => f.Mobile).IsMobile();
        RuleFor(f => f.Code).IsCode();
        RuleFor(f => f.Password).IsNewPassword(passwords, isStaff: false);
        RuleFor(f => f.PasswordAgain).Equal(f => f.Password).WithMessage("两次填写的密码不一样");
    }
}
