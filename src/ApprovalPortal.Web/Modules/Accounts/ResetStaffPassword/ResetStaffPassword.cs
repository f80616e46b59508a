using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Gives a member of staff a new one-time password in place of the one they forgot; their sessions end.</summary>
public sealed class ResetStaffPassword(AppDbContext db, UserManager<PortalUser> users, FormerPasswords former)
{
    /// <returns>The password, to be shown once and kept nowhere.</returns>
    public async Task<Result<string>> HandleAsync(string staffNumber, CancellationToken cancellation)
    {
        var member = await db.Staff().SingleOrDefaultAsync(s => s.StaffNumber == staffNumber, cancellation);
        if (member is null)
        {
            return AccountRefusals.NotFound;
        }

        var user = await db.Users.SingleAsync(u => u.Id == member.AccountId, cancellation);
        var password = OneTimeSecrets.Password();
        await former.RememberAsync(user, member, cancellation);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        member.PasswordHandedOver();
        await users.UpdateSecurityStampAsync(user);
        return password;
    }
}
