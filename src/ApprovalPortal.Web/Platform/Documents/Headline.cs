using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Centred lines that give up spacing, then size, before they break.</summary>
internal static class Headline
{
    private const float SmallestShare = 0.6f;

    public static IEnumerable<Slab> Of(Typesetter type, string text, TextStyle style, SKRect body) =>
        Fit(type, text, style, body.Width).Select(line => Slab.Of(line, body.MidX - (line.Width / 2)) with { KeepWithNext = true });

    private static IReadOnlyList<TextLine> Fit(Typesetter type, string text, TextStyle style, float width)
    {
        foreach (var spacing in (ReadOnlySpan<float>)[style.Spacing, style.Spacing / 3, 0])
        {
            var line = type.Line(text, style with { Spacing = spacing });
            if (line.Width <= width)
            {
                return [line];
            }
        }

        var tight = style with { Spacing = 0 };
        var share = Math.Max(SmallestShare, width / type.Line(text, tight).Width);
        return type.Lines(text, tight with { Size = style.Size * share, LineHeight = style.LineHeight * share }, width);
    }
}
