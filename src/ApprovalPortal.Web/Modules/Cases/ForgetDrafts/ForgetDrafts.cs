using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>Removes drafts that nobody has touched until their day. Doing it twice does it once; two nodes do no harm.</summary>
public sealed class ForgetDrafts(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = clock.GetUtcNow();
        return await db.Set<ApplicationDraft>().Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }
}
