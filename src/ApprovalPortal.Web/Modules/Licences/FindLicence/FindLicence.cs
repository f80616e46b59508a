using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>Finds the licence that somebody wants to verify, by the code printed on it or by its identifier.</summary>
public sealed class FindLicence(AppDbContext db)
{
    /// <returns>The identifier of a licence in the register, or a refusal.</returns>
    public async Task<Result<LicenceIdentifier>> HandleAsync(string? typed, CancellationToken cancellation)
    {
        if (LicenceIdentifier.TryParse(typed, out var identifier))
        {
            return await db.Licences().AnyAsync(l => l.Identifier == identifier, cancellation) ? identifier : LicenceRefusals.NoSuchCode;
        }

        if (!VerificationCode.TryParse(typed, out var code))
        {
            return LicenceRefusals.NoSuchCode;
        }

        var licence = await db.Licences().AsNoTracking().SingleOrDefaultAsync(l => l.VerificationCode == code, cancellation);
        return licence is null ? LicenceRefusals.NoSuchCode : licence.Identifier;
    }
}
