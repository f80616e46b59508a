using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Another mobile, by which the account is signed in to from now on. Not verified until a code sent to it comes back.</summary>
public sealed class ChangeMobile(AppDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, PersonalDataVault vault, AuditTrail audit)
{
    public sealed record Command(Guid AccountId, string Mobile, string Password);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        if (!(await session.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true)).Succeeded)
        {
            return AccountRefusals.WrongPassword;
        }

        if (vault.MobileDigest(command.Mobile) == user.MobileDigest)
        {
            return Result.Done;
        }

        if (await users.FindByNameAsync(vault.MobileDigest(command.Mobile)) is not null)
        {
            return AccountRefusals.MobileTaken;
        }

        user.ReachAt(vault, command.Mobile);
        var person = await db.Applicants().HeldBy(user.Id).SingleOrDefaultAsync(a => a.Kind == ApplicantKind.Person, cancellation);
        person?.ReachAt(user.Mobile);
        audit.Note(db, $"account:{user.Id}", "account.mobile-changed");
        await users.UpdateSecurityStampAsync(user);
        await session.RefreshSignInAsync(user);
        return Result.Done;
    }
}

public sealed class ChangeMobileForm
{
    public string? Mobile { get; set; }

    public string? CurrentPassword { get; set; }
}

public sealed class ChangeMobileFormValidator : AbstractValidator<ChangeMobileForm>
{
    public ChangeMobileFormValidator()
    {
        RuleFor(f => f.Mobile).IsMobile();
        RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage("请填写现在的密码")
            .MaximumLength(AccountOptions.PasswordMaxLength).WithMessage("密码过长，请核对");
    }
}
