namespace ApprovalPortal.Platform.Files;

/// <summary>What a look into a file found: its kind, or why it is not taken.</summary>
internal sealed record Finding(Finding.Verdict What, FileKind? Kind = null, string Detail = "")
{
    public static readonly Finding Program = new(Verdict.Program);
    public static readonly Finding Archive = new(Verdict.Archive);
    public static readonly Finding Unknown = new(Verdict.Unknown);
    public static readonly Finding Damaged = new(Verdict.Damaged);
    public static readonly Finding Encrypted = new(Verdict.Encrypted);
    public static readonly Finding Macros = new(Verdict.Macros);

    public enum Verdict
    {
        Fine,
        Program,
        Archive,
        Unknown,
        Damaged,
        Encrypted,
        Macros,

        /// <summary>Does something by itself when it is opened.</summary>
        Acts,
    }

    public static Finding Fine(FileKind kind) => new(Verdict.Fine, kind);

    /// <param name="what">In words, such as “脚本（JavaScript）”.</param>
    public static Finding Acts(string what) => new(Verdict.Acts, Detail: what);
}
