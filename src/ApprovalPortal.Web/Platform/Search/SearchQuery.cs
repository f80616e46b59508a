namespace ApprovalPortal.Platform.Search;

/// <summary>What somebody is looking for, one page of it.</summary>
/// <param name="Text">Words, a sentence, pinyin or initials; empty to browse by filter alone.</param>
/// <param name="Filters">Facet to the values accepted: any of the values, but every facet.</param>
/// <param name="Skip">Hits to pass over, 0 or more.</param>
/// <param name="Take">Hits wanted at most, 0 or more.</param>
public sealed record SearchQuery(
    string? Text,
    IReadOnlyDictionary<string, string[]>? Filters = null,
    int Skip = 0,
    int Take = 20);
