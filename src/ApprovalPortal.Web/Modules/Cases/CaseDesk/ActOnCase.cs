using System.Security.Claims;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// What every act of a member of staff on a case has in common: the case is found among those they may open, it is still
/// as they saw it, the act is allowed, and it is saved whole.
/// </summary>
public sealed class ActOnCase(AppDbContext db)
{
    /// <param name="seenVersion">The version that the page showed: an act on what has changed since is refused.</param>
    /// <param name="act">The aggregate's own method.</param>
    public async Task<Result<CaseFile>> HandleAsync(
        CaseNumber number, ClaimsPrincipal staff, int seenVersion, Func<CaseFile, Result> act, CancellationToken cancellation)
    {
        var caseFile = await db.Cases().VisibleTo(staff).SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return CaseRefusals.NotFound;
        }

        if (caseFile.Version != seenVersion)
        {
            return Refusal.Changed;
        }

        if (act(caseFile) is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The page that follows is read and noted in the trail anew; nothing of this attempt may be saved with it.
            db.ChangeTracker.Clear();
            return Refusal.Changed;
        }

        return caseFile;
    }
}
