using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
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
    public static IQueryable<Licence> LicencesOwnedBy(this AppDbContext db, Guid accountId)
    {
        var verified = db.Applicants().Where(a => a.Links.Any(l => l.AccountId == accountId && l.Trust == Trust.Verified)).Select(a => a.Id);
        return db.Licences().Where(l => l.IssuedTo == accountId || verified.Contains(l.HolderId));
    }
}
