namespace ApprovalPortal.Platform.Documents;

/// <summary>
/// The face of a licence, framed, on one A4 page; text that will not fit even in small type goes on to framed further pages.
/// Room is left beside the issuing body for a seal; none is drawn.
/// </summary>
public sealed record LicenceFace
{
    public required string Title { get; init; }

    public required string LicenceNumber { get; init; }

    public required string Holder { get; init; }

    /// <summary>What this licence calls its holder: 单位名称, 姓名, 持证主体.</summary>
    public string HolderLabel { get; init; } = "持证主体";

    /// <summary>The licence's own entries, in the order they are printed.</summary>
    public IReadOnlyList<PaperFact> Fields { get; init; } = [];

    public required string IssuedBy { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of validity; null for a licence without an end (长期).</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>电子证照标识, the number under which every platform knows this licence.</summary>
    public required string Identifier { get; init; }

    public required Verification Verification { get; init; }

    public LicenceOrientation Orientation { get; init; } = LicenceOrientation.Landscape;

    /// <summary>When the face was made. Part of the file: the same face printed again is the same bytes.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>横版 or 竖版.</summary>
public enum LicenceOrientation
{
    Landscape,
    Portrait,
}
