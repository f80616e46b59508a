using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The passwords that staff had before, as hashes. The caller saves.</summary>
public sealed class FormerPasswords(AppDbContext db, IPasswordHasher<PortalUser> hasher, IOptions<AccountOptions> options, TimeProvider clock)
{
    /// <summary>How many passwords may not be chosen again, the present one among them.</summary>
    public int Remembered => options.Value.StaffPasswordHistory;

    public async Task<bool> UsedLatelyAsync(PortalUser user, string password, CancellationToken cancellation) =>
        (await Of(user).Take(Remembered - 1).Select(p => p.Hash).ToListAsync(cancellation))
            .Exists(hash => hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed);

    /// <summary>Keeps the password that is about to be replaced, unless it was a one-time password; forgets those too old to count.</summary>
    public async Task RememberAsync(PortalUser user, StaffMember member, CancellationToken cancellation)
    {
        if (member.MustChangePassword || user.PasswordHash is null)
        {
            return;
        }

        db.RemoveRange(await Of(user).Skip(Remembered - 1).ToListAsync(cancellation));
        db.Add(FormerPassword.Of(user.Id, user.PasswordHash, clock.GetUtcNow()));
    }

    private IOrderedQueryable<FormerPassword> Of(PortalUser user) =>
        db.Set<FormerPassword>().Where(p => p.AccountId == user.Id).OrderByDescending(p => p.ReplacedAt);
}
