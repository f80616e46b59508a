using System.Security.Claims;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Licences;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Prints the licence of a case for handing over, and notes that it was printed.</summary>
public sealed class PrintCaseLicence(AppDbContext db, AuditTrail audit, LicencePrinter printer)
{
    /// <param name="here">The address at which this request reached the portal.</param>
    /// <returns>The PDF; null when the case made no licence, or this person may not open the case.</returns>
    public async Task<byte[]?> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, Uri here, CancellationToken cancellation)
    {
        var source = MakeLicenceWhenApproved.SourceOf(number);
        if (!await db.Cases().VisibleTo(clerk).AnyAsync(c => c.Number == number, cancellation)
            || await db.Licences().AsNoTracking().SingleOrDefaultAsync(l => l.Source == source, cancellation) is not { } licence)
        {
            return null;
        }

        audit.Note(db, licence.AuditStream, "licence.printed");
        await db.SaveChangesAsync(cancellation);
        return printer.Print(licence, here);
    }
}
