using System.Security.Claims;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Prints a paper of a case for the applicant whose case it is, or for staff who may open the case.</summary>
public sealed class OpenPaper(AppDbContext db, VerifiedApplicants verified, PaperDossiers dossiers, PaperPrinter printer)
{
    /// <returns>The PDF; null when there is no such case, it is another's, or it has no such paper.</returns>
    public async Task<byte[]?> HandleAsync(CaseNumber number, string kind, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var open = user.IsStaff()
            ? db.Cases().VisibleTo(user)
            : db.Cases().OwnedBy(user.Id(), await verified.HandleAsync(user.Id(), cancellation));
        var found = await open.AsNoTracking().AsSplitQuery().Include(c => c.Materials).Include(c => c.Corrections)
            .SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (found is not { } caseFile)
        {
            return null;
        }

        var steps = await dossiers.StepsAsync(caseFile.Id, cancellation);
        return CasePapers.Find(kind, caseFile, steps) is { } paper
            ? printer.Print(paper.Write(await dossiers.OfAsync(caseFile, steps, cancellation)))
            : null;
    }
}
