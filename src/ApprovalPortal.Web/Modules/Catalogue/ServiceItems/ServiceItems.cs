using ApprovalPortal.Platform.Search;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>What the list of items is asked for, as it stands in the address.</summary>
public sealed record ServiceItemsForm
{
    /// <summary>More than anybody types; a longer text is cut, not refused.</summary>
    public const int LongestText = 100;

    public string? Q { get; init; }

    public string? Who { get; init; }

    public string? Theme { get; init; }

    public string? Department { get; init; }

    /// <summary>服务对象.</summary>
    [FromQuery(Name = "object")]
    public string? Audience { get; init; }

    public string? Type { get; init; }

    public int Page { get; init; } = 1;

    public string Text => Q is null ? "" : Q.Trim() is { Length: > LongestText } typed ? typed[..LongestText] : Q.Trim();

    /// <summary>The filters that are set, by facet.</summary>
    public IReadOnlyDictionary<string, string[]> Filters => new (string Facet, string? Value)[]
    {
        (CatalogueFacets.Who, Who),
        (CatalogueFacets.Theme, Theme),
        (CatalogueFacets.Department, Department),
        (CatalogueFacets.Audience, Audience),
        (CatalogueFacets.Type, Type),
    }.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Facet, f => new[] { f.Value! });
}

/// <summary>One page of the list.</summary>
public sealed record ServiceItemsPage(ServiceItemsForm Asked, SearchHits Found, IReadOnlyList<FoundItem> Items, int PageNumber, int Pages)
{
    /// <summary>The values of a facet that would find anything, with how many.</summary>
    public IReadOnlyList<FacetCount> Facet(string facet) => Found.FacetCounts.TryGetValue(facet, out var counts) ? counts : [];
}

/// <summary>An item that was found.</summary>
/// <param name="Marks">What to mark in its name.</param>
public sealed record FoundItem(ItemCard Card, IReadOnlyList<TextRange> Marks)
{
    /// <summary>The name cut where marks begin and end.</summary>
    public IEnumerable<(string Text, bool IsMarked)> NameParts
    {
        get
        {
            var at = 0;
            foreach (var mark in Marks)
            {
                yield return (Card.Name[at..mark.Start], false);
                yield return (Card.Name.Substring(mark.Start, mark.Length), true);
                at = mark.Start + mark.Length;
            }

            yield return (Card.Name[at..], false);
        }
    }
}

/// <summary>Finds items by words and filters, a page at a time. Touches no table: the catalogue is in memory.</summary>
public sealed class ServiceItems(CatalogueIndex catalogue)
{
    public const int PageSize = 20;

    public async Task<ServiceItemsPage> HandleAsync(ServiceItemsForm asked, CancellationToken cancellation)
    {
        var snapshot = await catalogue.CurrentAsync(cancellation);
        var page = Math.Clamp(asked.Page, 1, Math.Max(1, (snapshot.Index.Count + PageSize - 1) / PageSize));
        var found = snapshot.Index.Find(new(asked.Text, asked.Filters, (page - 1) * PageSize, PageSize));
        var pages = (found.Total + PageSize - 1) / PageSize;
        if (page > pages && pages > 0)
        {
            // An old link to a page that is no more leads to the last one.
            page = pages;
            found = snapshot.Index.Find(new(asked.Text, asked.Filters, (page - 1) * PageSize, PageSize));
        }

        return new(asked, found, [.. found.Hits.Select(h => new FoundItem(snapshot.Cards[h.Id], h.Highlights))], page, pages);
    }
}
