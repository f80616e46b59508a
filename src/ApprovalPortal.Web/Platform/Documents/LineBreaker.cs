using System.Runtime.InteropServices;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Chinese line breaking: anywhere between characters, but words stay whole and marks stay with their neighbours.</summary>
internal static class LineBreaker
{
    private const float Rounding = 0.01f;

    public static IEnumerable<TextLine> Break(List<TextCell> cells, TextStyle style, float width, float firstIndent, bool justify)
    {
        var start = 0;
        var indent = firstIndent;
        do
        {
            var end = EndOfLine(CollectionsMarshal.AsSpan(cells), start, width - indent);
            yield return TextLine.Set(cells[start..end], style, indent, justify && end < cells.Count ? width - indent : null);
            indent = 0;
            start = end;
        }
        while (start < cells.Count);
    }

    private static int EndOfLine(ReadOnlySpan<TextCell> cells, int start, float room)
    {
        var end = start;
        for (var used = 0f; end < cells.Length && used + cells[end].WidthAtEnd <= room + Rounding; end++)
        {
            used += cells[end].Width;
        }

        // Spaces at the end of a line take no room, wherever they would fall.
        while (end < cells.Length && cells[end].IsSpace)
        {
            end++;
        }

        for (var cut = end; cut > start && end < cells.Length; cut--)
        {
            if (cells[cut - 1].MayBreakBefore(cells[cut]))
            {
                return cut;
            }
        }

        // A word or a row of marks longer than the line: break it where the line is full.
        return Math.Min(cells.Length, Math.Max(end, start + 1));
    }
}
