using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Removes the bytes that no row names: of rows that were deleted, and of uploads whose commit did not come. Waits a
/// day, so that an upload still on its way to its commit is left alone.
/// </summary>
public sealed class FileSweep(IServiceScopeFactory scopes, FileStore store, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <returns>How many contents were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var batch in store.UntouchedSince(clock.GetUtcNow() - Grace).Chunk(200))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var named = await db.Set<StoredFile>().Where(f => batch.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(cancellation);
            foreach (var orphan in batch.Except(named))
            {
                store.Delete(orphan);
                removed++;
            }
        }

        return removed;
    }
}
