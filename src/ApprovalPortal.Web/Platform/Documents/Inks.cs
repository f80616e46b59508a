using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>The colours of paper: 墨 for text, 朱 for the head of an official paper, 黛 for a licence's frame.</summary>
internal static class Inks
{
    public static readonly SKColor Black = SKColors.Black;
    public static readonly SKColor Title = new(0x1a, 0x22, 0x25);
    public static readonly SKColor Grey = new(0x44, 0x4e, 0x52);
    public static readonly SKColor Red = new(0xb0, 0x28, 0x1e);
    public static readonly SKColor Dai = new(0x0f, 0x4c, 0x5c);

    public static void Rule(SKCanvas canvas, float left, float right, float y, float thickness, SKColor colour) =>
        Line(canvas, new SKPoint(left, y), new SKPoint(right, y), thickness, colour);

    public static void Line(SKCanvas canvas, SKPoint from, SKPoint to, float thickness, SKColor colour)
    {
        using var ink = new SKPaint { Color = colour, StrokeWidth = thickness, Style = SKPaintStyle.Stroke };
        canvas.DrawLine(from, to, ink);
    }

    public static void Frame(SKCanvas canvas, SKRect box, float thickness, SKColor colour)
    {
        using var ink = new SKPaint { Color = colour, StrokeWidth = thickness, Style = SKPaintStyle.Stroke };
        canvas.DrawRect(box, ink);
    }
}
