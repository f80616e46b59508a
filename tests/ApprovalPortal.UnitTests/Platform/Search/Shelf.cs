using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

/// <summary>An index together with its documents, so that a test can speak of titles.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<Guid, SearchDocument> _byId;

    private Shelf(IReadOnlyCollection<SearchDocument> documents)
    {
        _byId = documents.ToDictionary(document => document.Id);
        Index = SearchIndex.Build(documents, Synonyms.BuiltIn);
    }

    public SearchIndex Index { get; }

    public static Shelf Of(params SearchDocument[] documents) => new(documents);

    public static Shelf Of(params string[] titles) => new([.. titles.Select(title => Document(title))]);

    public static SearchDocument Document(
        string title, string? plainName = null, string body = "", double boost = 1, params (string Facet, string[] Values)[] facets) =>
        new(Guid.NewGuid(), title, plainName, body, facets.ToDictionary(f => f.Facet, f => f.Values), boost);

    public string[] Titles(string text, int skip = 0, int take = 20) => Titles(new SearchQuery(text, null, skip, take));

    public string[] Titles(SearchQuery query) => [.. Index.Find(query).Hits.Select(hit => _byId[hit.Id].Title)];

    /// <summary>The pieces of the first hit's title that are marked.</summary>
    public string[] Marked(string text)
    {
        var hit = Index.Find(new(text)).Hits[0];
        return [.. hit.Highlights.Select(range => _byId[hit.Id].Title.Substring(range.Start, range.Length))];
    }
}
