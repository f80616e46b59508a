using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Closes an applicant's account at the owner's wish (个人信息保护法 §47). Its mobile, address and password go, its applicants are let go and its
/// authorities end. Filed cases and the audit trail stay, as the law on archives asks.
/// </summary>
public sealed class CloseAccount(
    AppDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, AuditTrail audit, TimeProvider clock, IEnumerable<IKeepsAccountOpen> keepers)
{
    public sealed record Command(Guid AccountId, string Password);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        if (!(await session.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true)).Succeeded)
        {
            return AccountRefusals.WrongPassword;
        }

        foreach (var keeper in keepers)
        {
            if (await keeper.ReasonAsync(user.Id) is { } reason)
            {
                return AccountRefusals.StillOpen(reason);
            }
        }

        var now = clock.GetUtcNow();
        foreach (var applicant in await db.Applicants().HeldBy(user.Id).ToListAsync(cancellation))
        {
            applicant.Release(user.Id);
        }

        var authorities = await db.Authorities()
            .Where(a => a.Status != AuthorityStatus.Revoked && (a.AgentAccountId == user.Id || a.GrantedBy == user.Id)).ToListAsync(cancellation);
        authorities.ForEach(a => a.Revoke(user.Id, now));
        user.ClosedAt = now;
        user.UserName = $"closed-{user.Id}";
        (user.Mobile, user.MobileDigest, user.MobileVerified) = (null, null, false);
        (user.EmailAddress, user.EmailDigest, user.EmailVerified) = (null, null, false);
        user.PasswordHash = null;
        audit.Note(db, $"account:{user.Id}", "account.closed");
        await users.UpdateSecurityStampAsync(user);
        await session.SignOutAsync();
        return Result.Done;
    }
}

public sealed class CloseAccountForm
{
    public string? CurrentPassword { get; set; }

    public bool Understands { get; set; }
}

public sealed class CloseAccountFormValidator : AbstractValidator<CloseAccountForm>
{
    public CloseAccountFormValidator()
    {
        RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage("请填写现在的密码")
            .MaximumLength(AccountOptions.PasswordMaxLength).WithMessage("密码过长，请核对");
        RuleFor(f => f.Understands).Equal(true).WithMessage("请看过上面的说明，知道注销以后会怎样，再打勾");
    }
}
