using System.IO.Compression;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Looks through a PDF for what acts by itself: scripts, programs to launch, files carried inside, media players.
/// It reads the names in every object, also in compressed object streams and behind <c>#xx</c> spellings. It follows no
/// reference and renders nothing, so a name that is there but unused counts as well: better one “另存为普通 PDF” too many.
/// </summary>
internal static class PdfScan
{
    // What one compressed object stream may unfold to, and all of them together.
    private const long MostUnfolded = 64L * 1024 * 1024;

    public static Finding Look(Stream content)
    {
        content.Position = 0;
        var scan = new PdfNames(content);
        var objects = scan.Read();
        if (Judge(scan) is { } found)
        {
            return found;
        }

        if (!scan.HasTrailer)
        {
            return Finding.Damaged;
        }

        var left = MostUnfolded;
        foreach (var packed in objects)
        {
            if (!packed.IsPlainFlate)
            {
                // Another filter than the one that every writer uses here hides what is inside.
                return Finding.Acts("无法检查的压缩内容");
            }

            try
            {
                content.Position = packed.Start;
                using var unfolded = new ZLibStream(content, CompressionMode.Decompress, leaveOpen: true);
                var inner = new PdfNames(unfolded, left);
                inner.Read();
                if (Judge(inner) is { } hidden)
                {
                    return hidden;
                }

                left -= inner.Consumed;
                if (left <= 0)
                {
                    return Finding.Acts("无法检查的压缩内容");
                }
            }
            catch (InvalidDataException)
            {
                return Finding.Damaged;
            }
        }

        return Finding.Fine(FileKind.Pdf);
    }

    private static Finding? Judge(PdfNames scan) => scan switch
    {
        // First: whatever else an encrypted file holds cannot be seen.
        _ when scan.Has("Encrypt") => Finding.Encrypted,
        _ when scan.Has("JavaScript") || scan.Has("JS") || scan.Has("XFA") => Finding.Acts("脚本（JavaScript）"),
        _ when scan.Has("Launch") => Finding.Acts("启动程序的动作"),
        _ when scan.Has("EmbeddedFile") || scan.Has("EmbeddedFiles") || scan.Has("FileAttachment") => Finding.Acts("夹带的附件"),
        _ when scan.Has("RichMedia") => Finding.Acts("嵌入的多媒体"),
        _ => null,
    };
}
