namespace ApprovalPortal.Platform.Search;

/// <summary>One page of what was found, best first.</summary>
/// <param name="Total">Everything found, over all pages.</param>
/// <param name="Hits">This page.</param>
/// <param name="FacetCounts">
/// For each facet, how many would be found with each value under the filters on the <em>other</em> facets;
/// most first, values nobody would find left out unless they are chosen now.
/// </param>
/// <param name="IsApproximate">Nothing matched well, so these are merely the nearest; the page should say so.</param>
public sealed record SearchHits(
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> FacetCounts,
    bool IsApproximate);

/// <summary>One document found.</summary>
/// <param name="Id">The document.</param>
/// <param name="Score">Comparable within one answer only; 0 when browsing.</param>
/// <param name="Highlights">What to mark in the title, in order, not overlapping.</param>
public sealed record SearchHit(Guid Id, double Score, IReadOnlyList<TextRange> Highlights);

/// <summary>Characters (UTF-16) of a text, by start and length.</summary>
public readonly record struct TextRange(int Start, int Length);

/// <summary>How many would be found with one value of a facet.</summary>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>One line of the type-ahead list.</summary>
public sealed record Suggestion(Guid Id, string Title, IReadOnlyList<TextRange> Highlights);
