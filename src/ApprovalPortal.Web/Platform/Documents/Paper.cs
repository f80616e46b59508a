namespace ApprovalPortal.Platform.Documents;

/// <summary>
/// An official paper of one or more A4 pages: what it says, in the order it is read.
/// How it looks (red head, 文号, tables, page numbers) is the printer's business.
/// </summary>
public sealed record Paper
{
    /// <summary>The body that issues the paper; printed in red at the head.</summary>
    public required string OrgName { get; init; }

    public required string Title { get; init; }

    /// <summary>文号, such as 云卫审受字〔2026〕第000317号. Null for a paper that has none.</summary>
    public string? Number { get; init; }

    public required IReadOnlyList<PaperBlock> Blocks { get; init; }

    /// <summary>Who signs and when. Room is left beside it for a seal; none is drawn.</summary>
    public PaperSignature? Signature { get; init; }

    public Verification? Verification { get; init; }

    /// <summary>When the paper was made. Part of the file: the same paper printed again is the same bytes.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>The end of a paper: the deciding body and the date of the decision.</summary>
public sealed record PaperSignature(string Body, DateOnly Date);

/// <summary>How a reader checks that a paper is genuine.</summary>
/// <param name="Target">What the QR code opens.</param>
/// <param name="Code">The same, short enough to type.</param>
/// <param name="Note">A further line, such as the window and the clerk's number.</param>
public sealed record Verification(Uri Target, string Code, string? Note = null);
