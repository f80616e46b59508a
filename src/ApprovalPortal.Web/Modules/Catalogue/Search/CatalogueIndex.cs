using System.Collections.Frozen;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Search;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The catalogue as it was at one moment: the index to search it by, and a card for every item in it.</summary>
public sealed record CatalogueSnapshot(SearchIndex Index, FrozenDictionary<Guid, ItemCard> Cards)
{
    public static readonly CatalogueSnapshot Empty = new(SearchIndex.Empty, FrozenDictionary<Guid, ItemCard>.Empty);
}

/// <summary>
/// The searchable catalogue in memory. Every few seconds at most, a request asks the database in one cheap query whether
/// anything has changed since, here or on another node; the one that finds so builds anew while the others read on.
/// </summary>
public sealed class CatalogueIndex(IServiceScopeFactory scopes, TimeProvider time, IOutputCacheStore pages) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile Built? _built;
    private long _lookedAt;
    private volatile bool _lookNow = true;

    /// <summary>The snapshot to use for one request: take it once, so that a page agrees with itself.</summary>
    public async ValueTask<CatalogueSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        var built = _built;
        if (built is not null && !_lookNow && time.GetElapsedTime(Interlocked.Read(ref _lookedAt)) < LookEvery)
        {
            return built.Snapshot;
        }

        // The first request waits for the first index; later ones do not wait for a newer.
        if (!await _building.WaitAsync(built is null ? Timeout.Infinite : 0, cancellation))
        {
            return built!.Snapshot;
        }

        try
        {
            return (await RenewAsync(cancellation)).Snapshot;
        }
        finally
        {
            _building.Release();
        }
    }

    /// <summary>Something was changed here: the next request looks without waiting, and no kept page answers in its place.</summary>
    public ValueTask LookAgainAsync(CancellationToken cancellation)
    {
        _lookNow = true;
        return pages.EvictByTagAsync(PublicPages.CatalogueTag, cancellation);
    }

    public void Dispose() => _building.Dispose();

    private async Task<Built> RenewAsync(CancellationToken cancellation)
    {
        _lookNow = false;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var stamp = await StampAsync(db, cancellation);
        if (_built is not { } built || built.Stamp != stamp)
        {
            _built = built = new(stamp, await BuildAsync(db, cancellation));
            // Pages kept since the change was announced, but before it was committed, show the old state.
            await pages.EvictByTagAsync(PublicPages.CatalogueTag, cancellation);
        }

        Interlocked.Exchange(ref _lookedAt, time.GetTimestamp());
        return built;
    }

    // Items are never deleted and every save moves an item's version on, so this pair never comes back once it has passed.
    private static async Task<(int Items, int Saves)> StampAsync(AppDbContext db, CancellationToken cancellation) =>
        await db.Items().GroupBy(_ => 1).Select(g => new { Items = g.Count(), Saves = g.Sum(i => i.Version) })
            .SingleOrDefaultAsync(cancellation) is { } stamp ? (stamp.Items, stamp.Saves) : default;

    private static async Task<CatalogueSnapshot> BuildAsync(AppDbContext db, CancellationToken cancellation)
    {
        var entries = await (
            from item in db.Items().AsNoTracking()
            where item.State != ItemState.Cancelled
            join version in db.ItemVersions() on item.CurrentVersionId equals version.Id
            join department in db.Departments() on version.DepartmentId equals department.Id
            select new Entry(item.Id, item.State, version, department.Name, department.ShortName)).ToListAsync(cancellation);
        return new(
            SearchIndex.Build(entries.Select(DocumentOf), Synonyms.BuiltIn),
            entries.ToFrozenDictionary(e => e.ItemId, CardOf));
    }

    private static ItemCard CardOf(Entry entry)
    {
        var version = entry.Version;
        return new(
            entry.ItemId, version.TaskCode, version.Name, version.PlainName, version.Type, version.Kind, entry.ShortName,
            version.Promised, version.Visits, version.Guide.Charges,
            entry.State == ItemState.InUse && version.CannotBeFiledOnline is null,
            version.Guide.Objects, version.Guide.Themes);
    }

    private static SearchDocument DocumentOf(Entry entry)
    {
        var card = CardOf(entry);
        var guide = entry.Version.Guide;
        string?[] body =
        [
            entry.Department, entry.ShortName, guide.Parent, guide.Result?.Name,
            .. guide.Materials.Select(m => m.Name), .. guide.Conditions, .. guide.Themes,
        ];
        string[] who = [.. card.IsForPeople ? [CatalogueFacets.Person] : Array.Empty<string>(), .. card.IsForUnits ? [CatalogueFacets.Unit] : Array.Empty<string>()];
        return new(
            entry.ItemId,
            card.Name,
            card.PlainName,
            string.Join(' ', body.Where(text => text is not null)),
            new Dictionary<string, string[]>
            {
                [CatalogueFacets.Theme] = [.. card.Themes],
                [CatalogueFacets.Department] = [entry.ShortName],
                [CatalogueFacets.Audience] = [.. card.Objects],
                [CatalogueFacets.Type] = [card.Type.Words()],
                [CatalogueFacets.Who] = who,
            },
            BoostOf(card));
    }

    // What can be applied for here and now comes before what can only be read about.
    private static double BoostOf(ItemCard card) => (card.CanBeFiledOnline ? 1.3 : 1) * (card.PlainName is null ? 1 : 1.1);

    private sealed record Built((int Items, int Saves) Stamp, CatalogueSnapshot Snapshot);

    private sealed record Entry(Guid ItemId, ItemState State, ItemVersion Version, string Department, string ShortName);
}
