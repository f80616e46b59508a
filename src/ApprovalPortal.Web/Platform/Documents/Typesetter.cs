using System.Globalization;
using System.Text;
using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Turns text into lines of glyphs. Made for one print and used by one thread.</summary>
internal sealed class Typesetter(DocumentFonts fonts) : IDisposable
{
    private const char ZeroWidthJoiner = '\u200d';
    private static readonly Rune Box = new('□');
    private readonly Dictionary<(DocumentFace, float), SKFont> _fonts = [];

    /// <summary>Breaks a text into lines; a line break in it starts a new paragraph.</summary>
    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, float width, float firstIndent = 0, bool justify = false) =>
        [.. Paragraphs(text).SelectMany(paragraph => LineBreaker.Break(Cells(paragraph, style), style, width, firstIndent, justify))];

    /// <summary>Sets a text on one line, whatever its length.</summary>
    public TextLine Line(string text, TextStyle style) =>
        LineBreaker.Break(Cells(string.Join(' ', Paragraphs(text)), style), style, float.MaxValue, 0, justify: false).Single();

    public static string[] Paragraphs(string text) => text.ReplaceLineEndings("\n").Split('\n');

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Enumerating runes turns a lone surrogate into U+FFFD, which would otherwise upset every later step.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\u00a0')
            {
                clean.Append(' ');
            }
            else if ((rune.Value & 0xfffe) == 0xfffe)
            {
                clean.Append(Rune.ReplacementChar);
            }
            else if (rune.Value == ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private List<TextCell> Cells(string text, TextStyle style)
    {
        var cells = new List<TextCell>(text.Length);
        var elements = StringInfo.GetTextElementEnumerator(Printable(text));
        while (elements.MoveNext())
        {
            AddElement(cells, elements.GetTextElement(), style);
        }

        return cells;
    }

    /// <summary>Adds what a reader sees as one character: usually one glyph, a box where no font has it.</summary>
    private void AddElement(List<TextCell> cells, string element, TextStyle style)
    {
        var runes = element.EnumerateRunes().ToList();
        if (runes.Count > 1)
        {
            // Only where there is something to compose: normalising would replace some rare ideographs by others.
            runes = [.. element.Normalize().EnumerateRunes()];
        }

        if (Shape(runes[0], style) is not { } first)
        {
            if (runes[0].Value != ZeroWidthJoiner)
            {
                cells.Add(Shape(Box, style)!.Value with { Text = element });
            }

            return;
        }

        cells.Add(first);
        foreach (var mark in runes.Skip(1))
        {
            if (Shape(mark, style) is { } shaped)
            {
                cells.Add(shaped with { IsGlued = true });
            }
        }
    }

    private TextCell? Shape(Rune rune, TextStyle style)
    {
        foreach (var face in (ReadOnlySpan<DocumentFace>)[style.Face, DocumentFace.Hei])
        {
            var font = Font(face, style.Size);
            var glyph = font.GetGlyph(rune.Value);
            if (glyph != 0)
            {
                return new TextCell(rune.ToString(), glyph, font, font.GetGlyphWidths([glyph])[0] + (style.Spacing * style.Size), IsGlued: false);
            }
        }

        return null;
    }

    private SKFont Font(DocumentFace face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(fonts.Of(face), size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
            _fonts[(face, size)] = font;
        }

        return font;
    }
}
