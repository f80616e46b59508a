using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Looks into an uploaded file: what it is by its content, whether its name agrees, and whether it holds what a
/// clerk's computer should not open. It is no virus scanner: it refuses what acts by itself.
/// </summary>
internal static class FileInspection
{
    public static Result<FileKind> Inspect(Stream content, string name, UploadRules rules)
    {
        var head = new byte[512];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;

        var finding = Find(head.AsSpan(0, read), content);
        return finding switch
        {
            { What: Finding.Verdict.Program } => FileRefusals.Program(name),
            { What: Finding.Verdict.Archive } => FileRefusals.Archive(name),
            { What: Finding.Verdict.Unknown } when FileKind.ByName(name) is not null => FileRefusals.Damaged(name),
            { What: Finding.Verdict.Unknown } => FileRefusals.Unknown(name, rules),
            { What: Finding.Verdict.Damaged } => FileRefusals.Damaged(name),
            { What: Finding.Verdict.Encrypted } => FileRefusals.Encrypted(name),
            { What: Finding.Verdict.Macros } => FileRefusals.Macros(name),
            { What: Finding.Verdict.Acts } => FileRefusals.PdfActs(name, finding.Detail),
            { Kind: { } kind } when FileKind.ByName(name) != kind => FileRefusals.NameDiffers(name, kind),
            { Kind: { } kind } when !rules.Kinds.Contains(kind.Name) => FileRefusals.KindNotTaken(name, kind, rules),
            { Kind: { } kind } => kind,
            _ => FileRefusals.Unknown(name, rules),
        };
    }

    private static Finding Find(ReadOnlySpan<byte> head, Stream content)
    {
        if (IsProgram(head))
        {
            return Finding.Program;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return PackageScan.Look(content);
        }

        if (IsArchive(head))
        {
            return Finding.Archive;
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return PdfScan.Look(content);
        }

        return head.StartsWith(CompoundFile.Magic) ? CompoundFileScan.Look(content) : ImageScan.Look(head, content);
    }

    // Windows, Linux and macOS programs, Java classes (CAFEBABE is both), and scripts that name their interpreter.
    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith("\x7F"u8) && head[1..].StartsWith("ELF"u8) || head.StartsWith("#!"u8)
        || head.StartsWith<byte>([0xFE, 0xED, 0xFA, 0xCE]) || head.StartsWith<byte>([0xFE, 0xED, 0xFA, 0xCF])
        || head.StartsWith<byte>([0xCE, 0xFA, 0xED, 0xFE]) || head.StartsWith<byte>([0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith<byte>([0xCA, 0xFE, 0xBA, 0xBE]);

    // 7z, RAR, gzip, bzip2, xz, CAB, tar.
    private static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]) || head.StartsWith("Rar!"u8)
        || head.StartsWith<byte>([0x1F, 0x8B]) || head.StartsWith("BZh"u8)
        || head.StartsWith<byte>([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]) || head.StartsWith("MSCF"u8)
        || head.Length > 262 && head[257..].StartsWith("ustar"u8);
}
