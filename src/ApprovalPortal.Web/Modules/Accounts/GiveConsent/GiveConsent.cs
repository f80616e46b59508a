using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Agrees to the privacy notice in force; doing so twice changes nothing.</summary>
public sealed class GiveConsent(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task HandleAsync(Guid accountId, CancellationToken cancellation)
    {
        if (await db.Set<Consent>().AnyAsync(c => c.AccountId == accountId && c.NoticeVersion == PrivacyNotice.Version, cancellation))
        {
            return;
        }

        db.Add(Consent.Give(accountId, PrivacyNotice.Version, clock.GetUtcNow()));
        audit.Note(db, $"account:{accountId}", "account.consented", new { PrivacyNotice.Version });
        await db.SaveChangesAsync(cancellation);
    }
}
