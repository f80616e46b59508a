using System.Text;
using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>A line of glyphs, placed.</summary>
internal sealed class TextLine
{
    // The share of a CJK em above the baseline, and the widest gap (in ems) that still reads as one line.
    private const float Ascent = 0.88f;
    private const float WidestGap = 0.5f;

    private readonly List<TextCell> _cells;
    private readonly float[] _left;

    private TextLine(List<TextCell> cells, TextStyle style, float[] left, float width) =>
        (_cells, Style, _left, Width) = (cells, style, left, width);

    public TextStyle Style { get; }

    /// <summary>From the line's origin to its last glyph, without spacing or spaces behind it.</summary>
    public float Width { get; }

    /// <param name="cells">The glyphs, in reading order.</param>
    /// <param name="style">How they are set.</param>
    /// <param name="indent">Room left free before the first glyph.</param>
    /// <param name="fill">The width to spread the glyphs over; null to leave them as they are.</param>
    public static TextLine Set(List<TextCell> cells, TextStyle style, float indent, float? fill = null)
    {
        var shown = cells.FindLastIndex(cell => !cell.IsSpace) + 1;
        var natural = shown == 0 ? 0 : cells.Take(shown - 1).Sum(cell => cell.Width) + cells[shown - 1].WidthAtEnd;
        var gaps = Enumerable.Range(1, Math.Max(0, shown - 1)).Count(i => cells[i - 1].MayStretchBefore(cells[i]));
        var stretch = gaps == 0 || fill is null ? 0 : (fill.Value - natural) / gaps;
        if (stretch > style.Size * WidestGap)
        {
            stretch = 0;
        }

        var left = new float[cells.Count];
        var x = indent;
        for (var i = 0; i < cells.Count; i++)
        {
            x += i > 0 && i < shown && cells[i - 1].MayStretchBefore(cells[i]) ? stretch : 0;
            left[i] = x;
            x += cells[i].Width;
        }

        var width = shown == 0 ? indent : left[shown - 1] + cells[shown - 1].Width - (style.Spacing * style.Size);
        return new TextLine(cells, style, left, width);
    }

    /// <summary>The same glyphs spread evenly over a width (分散对齐), or as they are where they do not fit.</summary>
    public TextLine SpreadOver(float width)
    {
        var gap = _cells.Count < 2 ? 0 : Math.Max(0, width - Width) / (_cells.Count - 1);
        return new TextLine(_cells, Style, [.. _left.Select((x, i) => x + (gap * i))], Width + (gap * (_cells.Count - 1)));
    }

    /// <summary>Draws the line in the middle of a strip of the style's line height.</summary>
    public void Draw(SKCanvas canvas, float x, float top)
    {
        using var ink = new SKPaint { Color = Style.Colour, IsAntialias = true };
        var baseline = top + ((Style.LineHeight - Style.Size) / 2) + (Style.Size * Ascent);
        for (var start = 0; start < _cells.Count;)
        {
            var end = start + 1;
            while (end < _cells.Count && _cells[end].Font == _cells[start].Font)
            {
                end++;
            }

            DrawRun(canvas, start, end, x, baseline, ink);
            start = end;
        }
    }

    /// <summary>
    /// Draws glyphs together with their text. Without the text a PDF reader would guess characters from glyphs,
    /// and the fonts draw some everyday characters with the glyph of a Kangxi radical.
    /// </summary>
    private void DrawRun(SKCanvas canvas, int start, int end, float x, float baseline, SKPaint ink)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(_cells[start..end].Select(cell => cell.Text)));
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawPositionedTextRun(_cells[start].Font, end - start, text.Length);
        text.CopyTo(run.Text);
        var cluster = 0;
        for (var i = start; i < end; i++)
        {
            run.Glyphs[i - start] = _cells[i].Glyph;
            run.Positions[i - start] = new SKPoint(_left[i], 0);
            run.Clusters[i - start] = (uint)cluster;
            cluster += Encoding.UTF8.GetByteCount(_cells[i].Text);
        }

        using var blob = builder.Build();
        canvas.DrawText(blob, x, baseline, ink);
    }
}
