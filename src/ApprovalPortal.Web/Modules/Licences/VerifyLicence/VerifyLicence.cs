using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>What anybody may know about a licence: whether it holds now, and enough to compare it with the one in hand.</summary>
/// <param name="Holder">A person's name masked, a body's whole.</param>
/// <param name="HolderCode">A body's credit code, which is public; none for a person.</param>
public sealed record VerifiedLicence(
    LicenceIdentifier Identifier, string Title, string Number, string Holder, string? HolderCode, string Body, DateOnly IssuedOn,
    DateOnly ValidFrom, DateOnly? ValidUntil, LicenceStatus Status, DateTimeOffset At);

/// <summary>Says what is true of a licence at this moment.</summary>
public sealed class VerifyLicence(AppDbContext db, CityClock clock)
{
    /// <returns>Null when the register holds no such licence.</returns>
    public async Task<VerifiedLicence?> HandleAsync(string? typed, CancellationToken cancellation)
    {
        if (!LicenceIdentifier.TryParse(typed, out var identifier)
            || await db.Licences().AsNoTracking().SingleOrDefaultAsync(l => l.Identifier == identifier, cancellation) is not { } licence)
        {
            return null;
        }

        return new(
            identifier,
            licence.Title,
            licence.Number,
            licence.HolderIsPerson ? Masked.Name(licence.HolderName) : licence.HolderName,
            licence.HolderIsPerson ? null : licence.HolderNumberMask,
            licence.BodyName,
            licence.IssuedOn,
            licence.ValidFrom,
            licence.ValidUntil,
            licence.StatusOn(clock.Today),
            clock.Now);
    }
}
