using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Somebody signed in chooses a new password. Their other sessions end, this one goes on.</summary>
public sealed class ChangePassword(
    AppDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, FormerPasswords former, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(Guid AccountId, string Current, string New);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        // Counts wrong tries like the sign-in does: an open session is no licence to guess.
        if (!(await session.CheckPasswordSignInAsync(user, command.Current, lockoutOnFailure: true)).Succeeded)
        {
            return AccountRefusals.WrongPassword;
        }

        if (command.New == command.Current)
        {
            return AccountRefusals.SamePassword;
        }

        if (user.IsStaff)
        {
            if (await former.UsedLatelyAsync(user, command.New, cancellation))
            {
                return AccountRefusals.PasswordUsedBefore(former.Remembered);
            }

            var member = await db.Staff().SingleAsync(s => s.AccountId == user.Id, cancellation);
            await former.RememberAsync(user, member, cancellation);
            member.PasswordChosen(clock.GetUtcNow());
        }

        audit.Note(db, $"account:{user.Id}", "account.password-changed");
        await users.ChangePasswordAsync(user, command.Current, command.New);
        await session.RefreshSignInAsync(user);
        return Result.Done;
    }
}
