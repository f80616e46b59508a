using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace ApprovalPortal.IntegrationTests.Platform.Documents;

public sealed class QrSymbolTests
{
    private const int QuietZone = 4;

    [Fact]
    public void The_code_on_the_paper_is_the_one_for_the_address()
    {
        using var expected = QRCodeGenerator.GenerateQrCode(Samples.Verification.Target.AbsoluteUri, QRCodeGenerator.ECCLevel.M);

        var drawn = DarkBoxes(Samples.Printer.Print(Samples.Acceptance));

        var side = expected.ModuleMatrix.Count - (2 * QuietZone);
        var left = drawn.Min(box => box.Left);
        var top = drawn.Max(box => box.Top);
        var module = (drawn.Max(box => box.Right) - left) / side;
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var middle = new PdfPoint(left + ((x + 0.5) * module), top - ((y + 0.5) * module));
                Assert.Equal(expected.ModuleMatrix[y + QuietZone][x + QuietZone], drawn.Any(box => IsIn(box, middle)));
            }
        }
    }

    /// <summary>The boxes of the filled shape made of the most parts, which is the code.</summary>
    private static List<PdfRectangle> DarkBoxes(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var code = pdf.GetPages().SelectMany(page => page.Paths).Where(path => path.IsFilled).MaxBy(path => path.Count)!;
        return [.. code.Select(part => part.GetBoundingRectangle()!.Value)];
    }

    private static bool IsIn(PdfRectangle box, PdfPoint point) =>
        point.X > box.Left && point.X < box.Right && point.Y > box.Bottom && point.Y < box.Top;
}
