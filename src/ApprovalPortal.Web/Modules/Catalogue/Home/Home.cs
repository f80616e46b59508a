namespace ApprovalPortal.Modules.Catalogue;

/// <summary>A theme that leads to the list: one character of Song for an icon.</summary>
public sealed record ThemeTile(string Character, string Theme);

/// <summary>The front page.</summary>
/// <param name="ItemCount">Items in the catalogue.</param>
/// <param name="Popular">Most filed, or merely what can be filed, when nobody counts.</param>
/// <param name="Period">Over which time it was counted; null when it was not.</param>
public sealed record HomePage(
    int ItemCount, IReadOnlyList<ThemeTile> ForPeople, IReadOnlyList<ThemeTile> ForUnits, IReadOnlyList<ItemCard> Popular, string? Period);

/// <summary>Gathers the front page from the catalogue in memory: only themes that hold anything, only items that are there.</summary>
public sealed class Home(CatalogueIndex catalogue, IEnumerable<IPopularItems> counted)
{
    private const int PopularCount = 6;

    public async Task<HomePage> HandleAsync(CancellationToken cancellation)
    {
        var snapshot = await catalogue.CurrentAsync(cancellation);
        var cards = snapshot.Cards.Values;
        var (popular, period) = await PopularAsync(snapshot, cancellation);
        return new(
            snapshot.Cards.Count,
            ThemeTiles.ForPeople([.. cards.Where(c => c.IsForPeople).SelectMany(c => c.Themes)]),
            ThemeTiles.ForUnits([.. cards.Where(c => c.IsForUnits).SelectMany(c => c.Themes)]),
            popular,
            period);
    }

    private async Task<(List<ItemCard> Items, string? Period)> PopularAsync(CatalogueSnapshot snapshot, CancellationToken cancellation)
    {
        foreach (var counter in counted)
        {
            var ids = await counter.MostFiledAsync(PopularCount, cancellation);
            if (ids.Count > 0)
            {
                return ([.. ids.Where(snapshot.Cards.ContainsKey).Select(id => snapshot.Cards[id])], counter.Period);
            }
        }

        var first = snapshot.Index.Find(new(null, Take: PopularCount));
        return ([.. first.Hits.Select(h => snapshot.Cards[h.Id]).Where(c => c.CanBeFiledOnline)], null);
    }
}
