using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>A licence as its holder sees it.</summary>
public sealed record OwnLicence(
    LicenceIdentifier Identifier, string VerificationCode, string Title, string Number, string Holder, string Body, DateOnly IssuedOn,
    DateOnly ValidFrom, DateOnly? ValidUntil, LicenceStatus Status, IReadOnlyList<FaceEntry> Face, string Source);

/// <summary>Shows a licence to an account that may see it.</summary>
public sealed class LicenceDetails(AppDbContext db, VerifiedApplicants verified, PersonalDataVault vault, CityClock clock)
{
    /// <returns>Null when there is no such licence, or it is another's.</returns>
    public async Task<OwnLicence?> HandleAsync(Guid accountId, string? typed, CancellationToken cancellation)
    {
        if (!LicenceIdentifier.TryParse(typed, out var identifier)
            || await db.Licences().OwnedBy(accountId, await verified.HandleAsync(accountId, cancellation)).AsNoTracking().SingleOrDefaultAsync(l => l.Identifier == identifier, cancellation) is not { } licence)
        {
            return null;
        }

        return new(
            identifier,
            VerificationCode.Grouped(licence.VerificationCode),
            licence.Title,
            licence.Number,
            licence.HolderName,
            licence.BodyName,
            licence.IssuedOn,
            licence.ValidFrom,
            licence.ValidUntil,
            licence.StatusOn(clock.Today),
            FaceEntries.Open(vault, licence.Face),
            licence.Source);
    }
}
