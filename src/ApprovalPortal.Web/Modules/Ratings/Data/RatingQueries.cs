using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Ratings.Data;

public static class RatingQueries
{
    public static DbSet<Rating> Ratings(this AppDbContext db) => db.Set<Rating>();

    /// <summary>The cases that an account may speak about: those it filed, and those of applicants whom it was verified to be.</summary>
    public static IQueryable<CaseFile> CasesToRate(this AppDbContext db, Guid accountId, IReadOnlyCollection<Guid> verifiedApplicants) =>
        db.Set<CaseFile>().Where(c => c.FiledBy == accountId || verifiedApplicants.Contains(c.ApplicantId));
}
