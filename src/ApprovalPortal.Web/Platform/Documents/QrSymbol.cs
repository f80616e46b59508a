using System.Collections;
using QRCoder;
using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>A QR code drawn as shapes, sharp at any size. The page around it is its quiet zone.</summary>
internal sealed class QrSymbol
{
    private const int QuietZone = 4;
    private readonly bool[][] _rows;

    public QrSymbol(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        _rows = [.. data.ModuleMatrix.Skip(QuietZone).SkipLast(QuietZone).Select(WithoutQuietZone)];
    }

    public void Draw(SKCanvas canvas, SKRect box)
    {
        var module = box.Width / _rows.Length;
        using var path = new SKPath();
        for (var y = 0; y < _rows.Length; y++)
        {
            foreach (var (from, to) in DarkRuns(_rows[y]))
            {
                path.AddRect(SKRect.Create(box.Left + (from * module), box.Top + (y * module), (to - from) * module, module));
            }
        }

        using var ink = new SKPaint { Color = Inks.Black };
        canvas.DrawPath(path, ink);
    }

    private static bool[] WithoutQuietZone(BitArray row) => [.. row.Cast<bool>().Skip(QuietZone).SkipLast(QuietZone)];

    private static IEnumerable<(int From, int To)> DarkRuns(bool[] row)
    {
        for (var from = 0; from < row.Length; from++)
        {
            if (row[from])
            {
                var to = Array.IndexOf(row, false, from) is var light and >= 0 ? light : row.Length;
                yield return (from, to);
                from = to;
            }
        }
    }
}
