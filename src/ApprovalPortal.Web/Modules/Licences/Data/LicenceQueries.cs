using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences.Data;

public static class LicenceQueries
{
    public static DbSet<Licence> Licences(this AppDbContext db) => db.Set<Licence>();

    /// <summary>
    /// The licences that an account may see: those issued to it, and those of the applicants that it is verified to be.
    /// A number that was only typed in shows nobody else's licence.
    /// </summary>
    public static IQueryable<Licence> OwnedBy(this IQueryable<Licence> licences, Guid account, IReadOnlyCollection<Guid> verifiedApplicants) =>
        licences.Where(l => l.IssuedTo == account || verifiedApplicants.Contains(l.HolderId));
}
