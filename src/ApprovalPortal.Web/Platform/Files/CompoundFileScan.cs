using System.Buffers.Binary;

namespace ApprovalPortal.Platform.Files;

/// <summary>Looks into the older Office files: Word or Excel, under a password, with macros.</summary>
internal static class CompoundFileScan
{
    private const ushort FilePassRecord = 0x002F;
    private const ushort WordEncryptedFlag = 0x0100;

    public static Finding Look(Stream content)
    {
        try
        {
            var file = new CompoundFile(content);
            if (file.Find("EncryptedPackage") is not null)
            {
                return Finding.Encrypted;
            }

            if (file.Find("_VBA_PROJECT") is not null || file.Find("_VBA_PROJECT_CUR") is not null || file.Find("Macros") is not null)
            {
                return Finding.Macros;
            }

            if (file.Find("WordDocument") is { } document)
            {
                return IsEncryptedWord(file.Begin(document, 12)) ? Finding.Encrypted : Finding.Fine(FileKind.Doc);
            }

            if ((file.Find("Workbook") ?? file.Find("Book")) is { } workbook)
            {
                return IsEncryptedExcel(file.Begin(workbook, 64)) ? Finding.Encrypted : Finding.Fine(FileKind.Xls);
            }

            // Mail, presentations, installers: the same container, none of what is asked for.
            return Finding.Unknown;
        }
        catch (InvalidDataException)
        {
            return Finding.Damaged;
        }
    }

    // [MS-DOC] FibBase: the flags are at byte 10.
    private static bool IsEncryptedWord(ReadOnlySpan<byte> fib) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(fib[10..]) & WordEncryptedFlag) != 0;

    // [MS-XLS] 2.2.10: FilePass stands right after the BOF record, before anything encrypted.
    private static bool IsEncryptedExcel(ReadOnlySpan<byte> globals)
    {
        var second = 4 + BinaryPrimitives.ReadUInt16LittleEndian(globals[2..]);
        return second + 2 <= globals.Length && BinaryPrimitives.ReadUInt16LittleEndian(globals[second..]) == FilePassRecord;
    }
}
