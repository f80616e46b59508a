using System.Buffers.Binary;

namespace ApprovalPortal.Platform.Files;

/// <summary>Tells images apart and sees whether their structure holds. Decodes nothing: a decoder is a larger door than a parser.</summary>
internal static class ImageScan
{
    public static Finding Look(ReadOnlySpan<byte> head, Stream content) => head switch
    {
        _ when head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) => Judge(FileKind.Png, IsWholePng(content)),
        _ when head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => Judge(FileKind.Jpeg, IsJpeg(content)),
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => Judge(FileKind.Gif, head.Length > 13),
        _ when IsBmp(head, content.Length) => Finding.Fine(FileKind.Bmp),
        _ when head.Length > 16 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBPVP8"u8) => Finding.Fine(FileKind.WebP),
        _ when head.Length > 8 && (head.StartsWith<byte>([(byte)'I', (byte)'I', 42, 0]) || head.StartsWith<byte>([(byte)'M', (byte)'M', 0, 42])) =>
            Finding.Fine(FileKind.Tiff),
        _ => Finding.Unknown,
    };

    private static Finding Judge(FileKind kind, bool isWhole) => isWhole ? Finding.Fine(kind) : Finding.Damaged;

    /// <summary>From IHDR chunk by chunk to IEND, none reaching past the end.</summary>
    private static bool IsWholePng(Stream content)
    {
        Span<byte> header = stackalloc byte[8];
        content.Position = 8;
        for (var first = true; content.ReadAtLeast(header, 8, throwOnEndOfStream: false) == 8; first = false)
        {
            if (first && !header[4..].SequenceEqual("IHDR"u8))
            {
                return false;
            }

            var next = content.Position + BinaryPrimitives.ReadUInt32BigEndian(header) + 4L;
            if (next > content.Length)
            {
                return false;
            }

            content.Position = next;

            if (header[4..].SequenceEqual("IEND"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Segment by segment to the frame header, which every picture has before its data.</summary>
    private static bool IsJpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[4];
        content.Position = 2;
        while (content.ReadAtLeast(segment, 4, throwOnEndOfStream: false) == 4 && segment[0] == 0xFF)
        {
            var marker = segment[1];
            if (marker == 0xFF)
            {
                // A fill byte: the marker is the next one.
                content.Position -= 3;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return true;
            }

            content.Position += BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2;
        }

        return false;
    }

    // "BM" alone is two letters; the size field and a known header length make it a bitmap.
    private static bool IsBmp(ReadOnlySpan<byte> head, long length) =>
        head.Length > 26 && head.StartsWith("BM"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(head[10..]) < length
        && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
