using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>Opens a licence's face for an account that may see it, and notes that it was opened.</summary>
public sealed class PrintLicence(AppDbContext db, VerifiedApplicants verified, AuditTrail audit, LicencePrinter printer)
{
    /// <param name="here">The address at which this request reached the portal.</param>
    /// <returns>The PDF; null when there is no such licence, or it is another's.</returns>
    public async Task<byte[]?> HandleAsync(Guid accountId, string? typed, Uri here, CancellationToken cancellation)
    {
        if (!LicenceIdentifier.TryParse(typed, out var identifier)
            || await db.Licences().OwnedBy(accountId, await verified.HandleAsync(accountId, cancellation)).AsNoTracking().SingleOrDefaultAsync(l => l.Identifier == identifier, cancellation) is not { } licence)
        {
            return null;
        }

        audit.Note(db, licence.AuditStream, "licence.opened");
        await db.SaveChangesAsync(cancellation);
        return printer.Print(licence, here);
    }
}
