namespace ApprovalPortal.Platform.Search;

/// <summary>
/// Filters what matched and counts as it goes. A document that fails one filter alone still counts for that facet:
/// it would be found if the visitor chose its value there.
/// </summary>
/// <param name="columns">All facets.</param>
/// <param name="accepted">For each facet the values accepted, null where it is not filtered.</param>
/// <param name="impossible">Filters on facets that no document has: nothing passes them.</param>
internal sealed class FacetCounter(FacetTable.Column[] columns, bool[]?[] accepted, int impossible)
{
    private readonly int[][] _counts = [.. columns.Select(column => new int[column.Values.Length])];

    /// <summary>Counts the document and says whether it passes every filter.</summary>
    public bool Passes(int document)
    {
        var failed = impossible;
        var failedColumn = -1;
        for (var column = 0; column < columns.Length && failed < 2; column++)
        {
            if (accepted[column] is { } values && !HasAny(columns[column].Of(document), values))
            {
                failed++;
                failedColumn = column;
            }
        }

        if (failed == 0)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                Count(column, document);
            }
        }
        else if (failed == 1 && failedColumn >= 0)
        {
            Count(failedColumn, document);
        }

        return failed == 0;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts()
    {
        var counts = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        for (var column = 0; column < columns.Length; column++)
        {
            counts[columns[column].Name] = CountsOf(column);
        }

        return counts;
    }

    private List<FacetCount> CountsOf(int column)
    {
        var values = columns[column].Values;
        var counts = new List<FacetCount>();
        for (var value = 0; value < values.Length; value++)
        {
            var chosen = accepted[column] is { } chosenValues && chosenValues[value];
            if (_counts[column][value] > 0 || chosen)
            {
                counts.Add(new(values[value], _counts[column][value]));
            }
        }

        counts.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return counts;
    }

    private void Count(int column, int document)
    {
        var counts = _counts[column];
        foreach (var value in columns[column].Of(document))
        {
            counts[value]++;
        }
    }

    private static bool HasAny(ReadOnlySpan<int> values, bool[] accepted)
    {
        foreach (var value in values)
        {
            if (accepted[value])
            {
                return true;
            }
        }

        return false;
    }
}
