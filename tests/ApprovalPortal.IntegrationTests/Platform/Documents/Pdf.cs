using System.Diagnostics;
using System.Text;
using UglyToad.PdfPig;

namespace ApprovalPortal.IntegrationTests.Platform.Documents;

/// <summary>Reads printed papers back.</summary>
internal static class Pdf
{
    // Radicals of the supplement, which normalising leaves alone, and the characters they were.
    private const string Radicals = "⺠⻚⻅⻓⻛⻜⻝⻢⻥⻦⻬⻰⻋⻔⻉⻘";
    private const string Characters = "民页见长风飞食马鱼鸟齐龙车门贝青";

    /// <summary>All text without spaces, composed: PdfPig passes over ActualText, so some characters come as radicals.</summary>
    public static string Text(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return Bare(string.Concat(pdf.GetPages().Select(page => page.Text)));
    }

    public static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(Character));

    public static int Pages(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return pdf.NumberOfPages;
    }

    /// <summary>The lines of each page from top to bottom, read glyph by glyph.</summary>
    public static List<List<string>> Lines(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().Select(page => page.Letters
            .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => Bare(string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))))
            .Where(line => line.Length > 0)
            .ToList())];
    }

    /// <summary>What a person who copies the text gets.</summary>
    public static async Task<string> CopiedAsync(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static char Character(char c) => Radicals.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Characters[at] : c;
}
