using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>
/// Prints official papers and licence faces as PDF, with text that can be searched and copied.
/// The same input gives the same bytes. Safe to use from several threads.
/// </summary>
/// <remarks>No seal is drawn and nothing is signed: both are done to the finished file.</remarks>
public sealed class PaperPrinter(DocumentFonts fonts)
{
    private const string Producer = "行政审批服务门户";

    /// <exception cref="FileNotFoundException">This machine has no Chinese font; the message says how to get one.</exception>
    public byte[] Print(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var type = new Typesetter(fonts);
        var layout = new PaperLayout(type, paper);
        var pages = layout.Sheet.Paginate(layout.Slabs());
        return Press(layout.Sheet, pages, About($"{paper.Title} {paper.Number}".TrimEnd(), paper.OrgName, paper.MadeAt));
    }

    /// <exception cref="FileNotFoundException">This machine has no Chinese font; the message says how to get one.</exception>
    public byte[] Print(LicenceFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        using var type = new Typesetter(fonts);
        var (sheet, pages) = Fit();
        return Press(sheet, pages, About($"{face.Title} {face.LicenceNumber}", face.IssuedBy, face.MadeAt));

        (Sheet Sheet, IReadOnlyList<IReadOnlyList<Slab>> Pages) Fit()
        {
            foreach (var size in LicenceLayout.Sizes)
            {
                if (Set(size) is { Pages.Count: 1 } fits)
                {
                    return fits;
                }
            }

            return Set(LicenceLayout.SizeOverPages);
        }

        (Sheet Sheet, IReadOnlyList<IReadOnlyList<Slab>> Pages) Set(float size)
        {
            var layout = new LicenceLayout(type, face, size);
            return (layout.Sheet, layout.Sheet.Paginate(layout.Slabs()));
        }
    }

    private static SKDocumentPdfMetadata About(string title, string author, DateTimeOffset madeAt) =>
        new(SKDocumentPdfMetadata.DefaultRasterDpi, SKDocumentPdfMetadata.DefaultEncodingQuality)
        {
            Title = title,
            Author = author,
            Creator = Producer,
            Producer = Producer,
            Creation = madeAt.UtcDateTime,
            Modified = madeAt.UtcDateTime,
        };

    private static byte[] Press(Sheet sheet, IReadOnlyList<IReadOnlyList<Slab>> pages, SKDocumentPdfMetadata about)
    {
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file, about))
        {
            for (var i = 0; i < pages.Count; i++)
            {
                var canvas = document.BeginPage(sheet.Size.Width, sheet.Size.Height);
                sheet.Furniture(canvas, i + 1, pages.Count);
                sheet.Draw(canvas, pages[i]);
                document.EndPage();
            }

            document.Close();
        }

        return file.ToArray();
    }
}
