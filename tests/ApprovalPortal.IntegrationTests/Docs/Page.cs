using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Docs;

/// <summary>A page of docs/, and its tables.</summary>
internal static class Page
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", name));

    /// <summary>The cells of every table row on the page, headings left out.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        var lines = Read(name).Split('\n');
        return
        [
            .. lines.Index()
                .Where(line => IsRow(line.Item) && !IsRule(line.Item) && !IsRule(lines.ElementAtOrDefault(line.Index + 1) ?? ""))
                .Select(line => line.Item.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
    }

    /// <summary>What stands in a cell between backticks.</summary>
    public static IEnumerable<string> Code(string cell) => cell.Split('`').Where((_, index) => index % 2 == 1);

    private static bool IsRow(string line) => line.StartsWith('|');

    private static bool IsRule(string line) => line.StartsWith("|--", StringComparison.Ordinal);
}
