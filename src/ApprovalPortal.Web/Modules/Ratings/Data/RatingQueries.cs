using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Ratings.Data;

public static class RatingQueries
{
    public static DbSet<Rating> Ratings(this AppDbContext db) => db.Set<Rating>();
}
