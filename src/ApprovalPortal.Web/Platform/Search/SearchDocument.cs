namespace ApprovalPortal.Platform.Search;

/// <summary>One thing that can be found, as plain text; the index knows nothing of where it came from.</summary>
/// <param name="Id">What a hit gives back.</param>
/// <param name="Title">The official name; weighs most.</param>
/// <param name="PlainName">The everyday name (通俗名称), where there is one; weighs next.</param>
/// <param name="Body">Everything else worth finding it by (department, materials, conditions); weighs least.</param>
/// <param name="Facets">What it can be filtered by: facet to its values; a document may have several values of one facet.</param>
/// <param name="Boost">Multiplies the score and orders browsing; above zero, 1 is ordinary.</param>
public sealed record SearchDocument(
    Guid Id,
    string Title,
    string? PlainName,
    string Body,
    IReadOnlyDictionary<string, string[]> Facets,
    double Boost = 1);
