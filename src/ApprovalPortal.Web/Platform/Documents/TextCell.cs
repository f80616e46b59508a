using System.Text;
using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>One glyph on a line, and the text that a reader who copies it gets.</summary>
/// <param name="Text">What it stands for; several characters for an emoji that is shown as one box, none for nothing to copy.</param>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="Font">The font that has it, at its size.</param>
/// <param name="Width">The advance in points, spacing included.</param>
/// <param name="IsGlued">Never parted from the glyph before it (a combining mark).</param>
internal readonly record struct TextCell(string Text, ushort Glyph, SKFont Font, float Width, bool IsGlued)
{
    // 避头: may not start a line. 避尾: may not end one.
    private const string NeverFirst = "，。、；：？！）》〉】」』〕］｝”’…—～·,.;:?!)]}%％℃°々〗";
    private const string NeverLast = "（《〈【「『〔［｛“‘([{〖￥$";

    // Full-width marks whose right half is blank, so that it may hang over the margin.
    private const string BlankOnTheRight = "，。、；：！？）》〉】」』〕］｝”’〗";

    private Rune First => Rune.GetRuneAt(Text, 0);

    public bool IsSpace => Text is " ";

    /// <summary>The room this glyph needs where it ends a line.</summary>
    public float WidthAtEnd => BlankOnTheRight.Contains(Text, StringComparison.Ordinal) && Width > Font.Size * 0.9f
        ? Width - (Font.Size / 2)
        : Width;

    /// <summary>Part of a Latin word or a number, which is not broken inside.</summary>
    private bool IsWordPart => First.Value < 0x2e80 && !IsSpace;

    /// <summary>Whether a line may end here and the next start with <paramref name="next"/>.</summary>
    public bool MayBreakBefore(TextCell next) =>
        !next.IsGlued && !next.IsSpace
        && (IsSpace || !(IsWordPart && next.IsWordPart))
        && !NeverFirst.Contains(next.Text, StringComparison.Ordinal)
        && !NeverLast.Contains(Text, StringComparison.Ordinal);

    /// <summary>Whether the gap to <paramref name="next"/> may be widened to fill the line.</summary>
    public bool MayStretchBefore(TextCell next) => !next.IsGlued && !(IsWordPart && next.IsWordPart);
}
