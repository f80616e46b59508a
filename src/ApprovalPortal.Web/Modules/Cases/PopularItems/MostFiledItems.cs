using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>What was filed most in the last thirty days, for the front page. Its page is cached, so this is counted once a minute at most.</summary>
public sealed class MostFiledItems(AppDbContext db, CityClock clock) : IPopularItems
{
    private const int Days = 30;

    public string Period => $"近 {Days} 天";

    public async Task<IReadOnlyList<Guid>> MostFiledAsync(int take, CancellationToken cancellation)
    {
        var from = clock.Today.AddDays(-Days);
        return await db.Cases().Where(c => c.ReceivedOn > from)
            .Join(db.ItemVersions(), c => c.ItemVersionId, v => v.Id, (c, v) => v.ItemId)
            .GroupBy(item => item)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => g.Key).Take(take).ToListAsync(cancellation);
    }
}
