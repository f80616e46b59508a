using System.Collections.Frozen;

namespace ApprovalPortal.Platform.Files;

/// <summary>What one upload field takes.</summary>
/// <param name="MaxBytes">Largest size in bytes.</param>
/// <param name="Kinds">Names of the <see cref="FileKind"/>s it takes.</param>
public sealed record UploadRules(long MaxBytes, IReadOnlySet<string> Kinds)
{
    public const long DefaultMaxBytes = 20 * 1024 * 1024;

    /// <summary>20 MB of any kind that the portal knows.</summary>
    public static readonly UploadRules Default = new(DefaultMaxBytes, FileKind.All.Select(k => k.Name).ToFrozenSet());

    /// <summary>What the hint beside the field and the refusal say.</summary>
    public string KindsInWords => string.Join('、', FileKind.All.Where(k => Kinds.Contains(k.Name)).Select(k => k.Name));

    public string LimitInWords => MaxBytes >= 1024 * 1024 ? $"{MaxBytes / 1024d / 1024:0.#} MB" : $"{MaxBytes / 1024d:0.#} KB";
}
