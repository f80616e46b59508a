using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>A piece of a page that is never cut: a line of text, a slice of a table row, the signature.</summary>
/// <param name="Height">Points.</param>
/// <param name="Draw">Draws it below the given y.</param>
internal sealed record Slab(float Height, Action<SKCanvas, float, SlabPlace> Draw)
{
    /// <summary>Room above; the larger of this and the room below the slab before it counts. None at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    public float SpaceAfter { get; init; }

    /// <summary>Not to be the last of a page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Stands at the foot of its page.</summary>
    public bool IsPinnedToFoot { get; init; }

    public static Slab Of(TextLine line, float x) => new(line.Style.LineHeight, (canvas, y, _) => line.Draw(canvas, x, y));

    /// <summary>Points between two slabs on one page.</summary>
    public static float Gap(Slab above, Slab below) => Math.Max(above.SpaceAfter, below.SpaceBefore);
}

/// <summary>Where a slab came to stand, for those whose borders depend on it.</summary>
internal readonly record struct SlabPlace(bool IsFirstOnPage, bool IsLastOnPage);
