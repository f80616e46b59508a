using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>The strings of the shared data that break software.</summary>
internal static class NaughtyStrings
{
    public static IReadOnlyList<string> Strings { get; } = SharedData.IsThere
        ? JsonSerializer.Deserialize<List<string>>(File.ReadAllText(SharedData.PathOf("data/security/blns.json")))!
        : [];

    /// <summary>Those that hold anything once the blanks around them are gone, which is how text is stored.</summary>
    public static IReadOnlyList<string> Kept { get; } = [.. Strings.Select(s => s.Trim()).Where(s => s.Length > 0)];

    /// <summary>All the strings, as many lines at once as the field takes.</summary>
    public static IEnumerable<string> Batches(int most)
    {
        var batch = new StringBuilder();
        foreach (var text in Kept)
        {
            if (batch.Length + text.Length + 1 > most)
            {
                yield return batch.ToString().Trim();
                batch.Clear();
            }

            batch.Append(text).Append('\n');
        }

        yield return batch.ToString().Trim();
    }

    /// <summary>What these elements say; each must hold text alone.</summary>
    public static IReadOnlyList<string> TextsOf(IParentNode page, string selector)
    {
        var elements = page.QuerySelectorAll(selector);
        Assert.All(elements, e => Assert.Equal(0, e.ChildElementCount));
        return [.. elements.Select(e => e.TextContent)];
    }
}
