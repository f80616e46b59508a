namespace ApprovalPortal.Modules.Catalogue;

/// <summary>One row of the file, by heading. What the source writes for “nothing” reads as empty.</summary>
internal sealed class ItemRow(int line, Dictionary<string, int> headings, string[] fields)
{
    /// <summary>The row's first line in the file, from 1.</summary>
    public int Line => line;

    /// <summary>Set when the row's number of fields is not that of the heading, or its quotes do not pair.</summary>
    public string? Broken { get; init; }

    /// <summary>A field without the blanks around it; empty when the column is missing or says 无.</summary>
    public string this[string column]
    {
        get
        {
            var text = headings.TryGetValue(column, out var place) && place < fields.Length ? fields[place].Trim() : "";
            return text is "无" or "无。" or "/" or "-" or "—" ? "" : text;
        }
    }

    /// <summary>A field that holds several values.</summary>
    public string[] List(string column) =>
        [.. this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(v => v != "无").Distinct()];
}
