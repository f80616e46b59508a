using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Another e-mail address, or none. Not verified until a code sent to it comes back.</summary>
public sealed class ChangeEmail(AppDbContext db, SignInManager<PortalUser> session, PersonalDataVault vault, AuditTrail audit)
{
    public sealed record Command(Guid AccountId, string? Email, string Password);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        if (!(await session.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true)).Succeeded)
        {
            return AccountRefusals.WrongPassword;
        }

        var address = command.Email?.Trim();
        user.EmailAddress = vault.SealOrNull(address);
        user.EmailDigest = string.IsNullOrEmpty(address) ? null : vault.EmailDigest(address);
        user.EmailVerified = false;
        audit.Note(db, $"account:{user.Id}", "account.email-changed");
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

public sealed class ChangeEmailForm
{
    public const int EmailMaxLength = 100;

    public string? Email { get; set; }

    public string? CurrentPassword { get; set; }
}

public sealed class ChangeEmailFormValidator : AbstractValidator<ChangeEmailForm>
{
    public ChangeEmailFormValidator()
    {
        RuleFor(f => f.Email).EmailAddress().WithMessage("电子邮箱的格式不对，例如 name@example.com")
            .MaximumLength(ChangeEmailForm.EmailMaxLength).WithMessage("电子邮箱过长，请核对");
        RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage("请填写现在的密码")
            .MaximumLength(AccountOptions.PasswordMaxLength).WithMessage("密码过长，请核对");
    }
}
