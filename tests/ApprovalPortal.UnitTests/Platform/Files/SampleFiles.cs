using System.IO.Compression;
using System.Text;

namespace ApprovalPortal.UnitTests.Platform.Files;

/// <summary>Small files made on the spot.</summary>
internal static class SampleFiles
{
    /// <summary>A PDF that is just one as far as its names go.</summary>
    public static byte[] Pdf(int padding = 0, string objects = "") => Encoding.UTF8.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {objects} >>\nendobj\n%{new string('x', padding)}\nstartxref\n9\n%%EOF\n");

    /// <summary>A PDF whose objects lie in a compressed object stream.</summary>
    public static byte[] PackedPdf(string objects, string dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.ASCII.GetBytes(objects));
        }

        return
        [
            .. Encoding.ASCII.GetBytes($"%PDF-1.7\n5 0 obj\n<< {dictionary} /Length {packed.Length} >>\nstream\r\n"),
            .. packed.ToArray(),
            .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    public static byte[] Zip(params string[] parts)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(part).Open());
                writer.Write("<x/>");
            }
        }

        return zip.ToArray();
    }
}
