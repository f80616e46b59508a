using System.Buffers.Binary;
using System.IO.Compression;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Looks into zip packages: Word, Excel and OFD documents are told from mere archives by the parts they must have.
/// Nothing is unpacked but the list of content types.
/// </summary>
internal static class PackageScan
{
    // A document has tens of parts; more than this is made to exhaust whoever opens it.
    private const int MostParts = 5_000;
    private const int ContentTypesMaxLength = 1024 * 1024;

    public static Finding Look(Stream content)
    {
        try
        {
            if (PartCount(content) is not <= MostParts)
            {
                return Finding.Archive;
            }

            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var parts = package.Entries.Select(e => e.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || SaysMacros(package))
            {
                return Finding.Macros;
            }

            return package switch
            {
                _ when package.Entries.Any(e => e.IsEncrypted) => Finding.Encrypted,
                _ when parts.Contains("[Content_Types].xml") && parts.Contains("word/document.xml") => Finding.Fine(FileKind.Docx),
                _ when parts.Contains("[Content_Types].xml") && parts.Contains("xl/workbook.xml") => Finding.Fine(FileKind.Xlsx),
                _ when parts.Contains("OFD.xml") => Finding.Fine(FileKind.Ofd),
                _ => Finding.Archive,
            };
        }
        catch (InvalidDataException)
        {
            return Finding.Damaged;
        }
    }

    private static bool SaysMacros(ZipArchive package)
    {
        if (package.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }

        using var reader = new StreamReader(types.Open());
        var text = new char[ContentTypesMaxLength];
        var read = reader.ReadBlock(text);
        return text.AsSpan(0, read).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As the end record says; nothing when there is none. Asked before the list is loaded, since the list may be the weapon.</summary>
    private static int? PartCount(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, 22 + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && end + 12 <= tail.Length ? BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)) : null;
    }
}
