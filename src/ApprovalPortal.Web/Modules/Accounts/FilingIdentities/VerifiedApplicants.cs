using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// The applicants whose earlier cases and licences an account may see though others filed them: those it holds verified.
/// An agent sees what it filed itself.
/// </summary>
public sealed class VerifiedApplicants(AppDbContext db)
{
    public Task<List<Guid>> HandleAsync(Guid accountId, CancellationToken cancellation) =>
        db.Applicants().Where(a => a.Links.Any(l => l.AccountId == accountId && l.Trust == Trust.Verified)).Select(a => a.Id).ToListAsync(cancellation);
}
