namespace ApprovalPortal.Platform.Search;

/// <summary>A document's title and plain name, normalised and without spaces.</summary>
internal readonly record struct HeadText(string Title, string PlainName)
{
    public bool Holds(string words) =>
        Title.Contains(words, StringComparison.Ordinal) || PlainName.Contains(words, StringComparison.Ordinal);
}

/// <summary>A document's number and what it scored.</summary>
internal readonly record struct Scored(int Document, float Score);
