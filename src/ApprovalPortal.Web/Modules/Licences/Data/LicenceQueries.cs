using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences.Data;

public static class LicenceQueries
{
    public static DbSet<Licence> Licences(this AppDbContext db) => db.Set<Licence>();

    /// <summary>The licences that an account may see: those issued to it, and those of the applicants that it is verified for.</summary>
    public static IQueryable<Licence> OwnedBy(this IQueryable<Licence> licences, Guid accountId, IReadOnlyCollection<Guid> verifiedApplicants) =>
        licences.Where(l => l.IssuedTo == accountId || verifiedApplicants.Contains(l.HolderId));
}
