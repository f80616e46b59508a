using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>
/// The types of licence, each defined when it is first needed. That is a commit of its own, so that two nodes
/// that need the same new type at once do not spoil each other's decision.
/// </summary>
public sealed class LicenceTypes(IServiceScopeFactory scopes)
{
    private const int MostTries = 5;

    /// <summary>The code of a body's licence of this title, 21 characters.</summary>
    public async Task<string> CodeOfAsync(string bodyCode, string title, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var known = await db.Set<LicenceType>().AsNoTracking().SingleOrDefaultAsync(t => t.DefiningBodyCode == bodyCode && t.Title == title, cancellation);
            if (known is not null)
            {
                return known.Code;
            }

            var last = await db.Set<LicenceType>().Where(t => t.DefiningBodyCode == bodyCode).MaxAsync(t => (int?)t.Order, cancellation) ?? 0;
            var type = LicenceType.Define(bodyCode, title, last + 1);
            db.Add(type);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return type.Code;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Somebody else defined one of this body's types at the same moment; the next try sees it.
            }
        }
    }
}
