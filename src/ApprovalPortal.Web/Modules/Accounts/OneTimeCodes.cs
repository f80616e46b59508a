using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Hands out one-time codes and takes them back. For one account and purpose only the newest works.</summary>
public sealed class OneTimeCodes(AppDbContext db, PersonalDataVault vault, TimeProvider clock)
{
    /// <summary>Adds the code to the caller's save.</summary>
    public async Task IssueAsync(Guid accountId, CodePurpose purpose, string code, SealedText? target, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.Set<OneTimeCode>().Where(c => c.AccountId == accountId && c.Purpose == purpose && c.UsedAt == null).ToListAsync(cancellation);
        earlier.ForEach(c => c.Withdraw(now));
        var id = NewId.Next();
        db.Add(OneTimeCode.Issue(id, accountId, purpose, vault.CodeDigest(id, code), target, now));
    }

    /// <summary>Uses one try, and saves that at once: a refusal further on must not give the try back.</summary>
    /// <returns>The code when it was right.</returns>
    public async Task<OneTimeCode?> RedeemAsync(Guid accountId, CodePurpose purpose, string typed, CancellationToken cancellation)
    {
        var code = await db.Set<OneTimeCode>().SingleOrDefaultAsync(c => c.AccountId == accountId && c.Purpose == purpose && c.UsedAt == null, cancellation);
        if (code is null)
        {
            return null;
        }

        var isRight = code.Redeem(vault.CodeDigest(code.Id, typed), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return isRight ? code : null;
    }
}
