namespace ApprovalPortal.Platform.Search;

/// <summary>
/// The index in use. Whoever builds a new one puts it here; requests that have begun keep the one they took.
/// Register it as a singleton.
/// </summary>
public sealed class SearchIndexHolder
{
    private volatile SearchIndex _current = SearchIndex.Empty;

    /// <summary>The index to ask now; take it once for each request, so that a page and its counts agree.</summary>
    public SearchIndex Current => _current;

    /// <summary>Puts a newly built index in place of the old one.</summary>
    public void Replace(SearchIndex index) => _current = index;
}
