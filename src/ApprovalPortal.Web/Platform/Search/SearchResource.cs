namespace ApprovalPortal.Platform.Search;

/// <summary>The data files that are built into the assembly beside this class.</summary>
internal static class SearchResource
{
    public static IEnumerable<string> LinesOf(string name)
    {
        using var stream = typeof(SearchResource).Assembly.GetManifestResourceStream(typeof(SearchResource), name)
            ?? throw new InvalidOperationException($"The embedded resource {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
