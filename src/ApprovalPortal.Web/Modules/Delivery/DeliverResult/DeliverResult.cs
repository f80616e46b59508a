using System.Security.Claims;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>A result that is to be handed over.</summary>
/// <param name="Address">Where it is to be sent; only for those who chose that.</param>
/// <param name="Mobile">Whole for the courier's slip, masked otherwise.</param>
/// <param name="Licence">The licence's title and number; none where the result is a decision alone.</param>
public sealed record DeliverableResult(
    CaseNumber Number, int Version, string ItemName, string ApplicantName, bool IsGranted, DateOnly DecidedOn, DeliveryChoice Choice,
    decimal Fee, bool OwesFee, string? FeeReceipt, string ContactName, string Mobile, string? Address, string? Licence);

/// <summary>The page on which a clerk hands over one result. Showing the address is noted in the case's audit trail.</summary>
public sealed class DeliverResult(AppDbContext db, PersonalDataVault vault, AuditTrail audit)
{
    /// <returns>Null when nothing of that number waits to be handed over.</returns>
    public async Task<DeliverableResult?> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, CancellationToken cancellation)
    {
        var found = await db.Cases().VisibleTo(clerk).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Number == number && (c.Status == CaseStatus.Approved || c.Status == CaseStatus.Denied), cancellation);
        if (found is not { } caseFile)
        {
            return null;
        }

        var isSent = caseFile.Delivery == DeliveryChoice.Courier;
        if (isSent)
        {
            audit.Note(db, caseFile.AuditStream, "case.address-seen");
            await db.SaveChangesAsync(cancellation);
        }

        var source = MakeLicenceWhenApproved.SourceOf(number);
        var licence = await db.Licences().Where(l => l.Source == source).Select(l => l.Title + "　" + l.Number).SingleOrDefaultAsync(cancellation);
        var mobile = vault.Open(caseFile.ContactMobile);
        return new(
            number,
            caseFile.Version,
            caseFile.ItemName,
            caseFile.ApplicantName,
            caseFile.Status == CaseStatus.Approved,
            caseFile.DecidedOn!.Value,
            caseFile.Delivery,
            caseFile.Fee,
            caseFile.Status == CaseStatus.Approved && caseFile.OwesFee,
            caseFile.FeeReceipt,
            caseFile.ContactName,
            isSent ? mobile : Masked.Mobile(mobile),
            isSent ? vault.OpenOrNull(caseFile.DeliveryAddress) : null,
            licence);
    }
}
