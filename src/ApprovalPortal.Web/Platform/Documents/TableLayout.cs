using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Ruled tables. A row is cut into slices one line high, so that a long one flows over pages.</summary>
internal sealed class TableLayout(Typesetter type, float left, IReadOnlyList<float> columnWidths)
{
    private const float Thickness = 0.75f;
    private const float PaddingAcross = 9;
    private const float PaddingAlong = 4;

    // Rows up to this many lines move to the next page as a whole.
    private const int LinesKeptTogether = 8;

    public IEnumerable<Slab> Row(IReadOnlyList<string> texts, TextStyle style)
    {
        var columns = columnWidths
            .Select((width, i) => type.Lines(texts.ElementAtOrDefault(i) ?? "", style, width - (2 * PaddingAcross), justify: true))
            .ToList();
        var count = columns.Max(lines => lines.Count);
        for (var i = 0; i < count; i++)
        {
            yield return Slice(columns, i, count, style);
        }
    }

    private Slab Slice(List<IReadOnlyList<TextLine>> columns, int index, int count, TextStyle style)
    {
        var isFirst = index == 0;
        var isLast = index == count - 1;
        var above = isFirst ? PaddingAlong : 0;
        var height = above + style.LineHeight + (isLast ? PaddingAlong : 0);
        return new Slab(height, Draw) { KeepWithNext = !isLast && count <= LinesKeptTogether };

        void Draw(SKCanvas canvas, float top, SlabPlace place)
        {
            var x = left;
            for (var column = 0; column < columns.Count; column++)
            {
                columns[column].ElementAtOrDefault(index)?.Draw(canvas, x + PaddingAcross, top + above);
                Upright(canvas, x, top, height);
                x += columnWidths[column];
            }

            Upright(canvas, x, top, height);
            if (isFirst || place.IsFirstOnPage)
            {
                Inks.Rule(canvas, left - (Thickness / 2), x + (Thickness / 2), top, Thickness, Inks.Black);
            }

            if (isLast || place.IsLastOnPage)
            {
                Inks.Rule(canvas, left - (Thickness / 2), x + (Thickness / 2), top + height, Thickness, Inks.Black);
            }
        }
    }

    private static void Upright(SKCanvas canvas, float x, float top, float height) =>
        Inks.Line(canvas, new SKPoint(x, top), new SKPoint(x, top + height), Thickness, Inks.Black);
}
