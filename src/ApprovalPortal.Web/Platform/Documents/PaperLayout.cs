using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Sets a <see cref="Paper"/>: what GB/T 9704 calls 版头, 主体 and 版记, in the portal's own design.</summary>
internal sealed class PaperLayout(Typesetter type, Paper paper)
{
    private const float Em = 13.5f;
    private const float ParagraphGap = 4.5f;
    private const float TableGap = 9;
    private const float LabelShare = 0.24f;
    private const float QrSide = 69;

    private static readonly TextStyle Org = new(DocumentFace.SongBold, 25.5f, 34, Inks.Red, Spacing: 0.22f);
    private static readonly TextStyle Title = new(DocumentFace.SongBold, 21.75f, 34, Inks.Title, Spacing: 0.3f);
    private static readonly TextStyle Text = new(DocumentFace.Song, Em, 22.7f, Inks.Black);
    private static readonly TextStyle TableText = new(DocumentFace.Song, 12.75f, 19.5f, Inks.Black);
    private static readonly TextStyle Heading = TableText with { Face = DocumentFace.SongBold };
    private static readonly TextStyle Footer = new(DocumentFace.Hei, 8.5f, 12, Inks.Grey);

    // 34 characters to a line.
    private static readonly SKRect Body = SKRect.Create(73, 56, 34 * Em, 738);

    public Sheet Sheet => new(Sheet.A4, Body, DrawFooter);

    public IReadOnlyList<Slab> Slabs()
    {
        List<Slab> slabs = [.. Head(), .. paper.Blocks.SelectMany(Block)];
        if (paper.Signature is { } signature)
        {
            KeepLast(slabs, 2);
            slabs.Add(Sign(signature));
        }

        if (paper.Verification is { } verification)
        {
            KeepLast(slabs, 1);
            slabs.Add(Verify(verification));
        }

        return slabs;
    }

    /// <summary>A signature alone on a page could be added to any paper, so lines of the text go with it.</summary>
    private static void KeepLast(List<Slab> slabs, int count)
    {
        for (var i = Math.Max(0, slabs.Count - count); i < slabs.Count; i++)
        {
            slabs[i] = slabs[i] with { KeepWithNext = true };
        }
    }

    private static List<Slab> Spaced(IEnumerable<Slab> slabs, float gap)
    {
        List<Slab> spaced = [.. slabs];
        spaced[0] = spaced[0] with { SpaceBefore = gap };
        spaced[^1] = spaced[^1] with { SpaceAfter = gap };
        return spaced;
    }

    private static Slab DoubleRule() => new(6, (canvas, y, _) =>
    {
        Inks.Rule(canvas, Body.Left, Body.Right, y + 1.1f, 2.25f, Inks.Red);
        Inks.Rule(canvas, Body.Left, Body.Right, y + 5.6f, 0.75f, Inks.Red);
    })
    {
        KeepWithNext = true,
        SpaceBefore = 12,
        SpaceAfter = 16,
    };

    private IEnumerable<Slab> Head() =>
    [
        .. Headline.Of(type, paper.OrgName, Org, Body),
        DoubleRule(),
        .. Headline.Of(type, paper.Title, Title, Body),
        .. paper.Number is { } number ? Spaced(Headline.Of(type, number, Text, Body), 6) : [],
        new Slab(8, (_, _, _) => { }) { KeepWithNext = true },
    ];

    private IEnumerable<Slab> Block(PaperBlock block) => block switch
    {
        SalutationBlock salutation => Paragraphs(salutation.Text, indent: 0),
        ParagraphBlock paragraph => Paragraphs(paragraph.Text, indent: 2 * Em),
        RemediesBlock remedies => Paragraphs(remedies.Text, indent: 2 * Em, keepTogether: true),
        NumberedListBlock list => list.Items.SelectMany((item, i) => Item($"{i + 1}.", item, $"{list.Items.Count}.")),
        FactsBlock { Facts.Count: > 0 } facts => Facts(facts),
        GridBlock grid => Grid(grid),
        _ => [],
    };

    private IEnumerable<Slab> Paragraphs(string text, float indent, bool keepTogether = false) =>
        Typesetter.Paragraphs(text).SelectMany(paragraph =>
            Spaced(Flow(type.Lines(paragraph, Text, Body.Width, indent, justify: true), Body.Left, keepTogether), ParagraphGap));

    /// <summary>Lines of a paragraph, of which neither the first nor the last is left alone on a page.</summary>
    private static IEnumerable<Slab> Flow(IReadOnlyList<TextLine> lines, float x, bool keepTogether = false) =>
        lines.Select((line, i) => Slab.Of(line, x) with
        {
            KeepWithNext = i < lines.Count - 1 && (keepTogether || i == 0 || i == lines.Count - 2),
        });

    private List<Slab> Item(string number, string text, string widestNumber)
    {
        var label = type.Line(number, Text);
        var left = Body.Left + (2 * Em);
        var textLeft = left + type.Line(widestNumber, Text).Width + (Em / 2);
        var slabs = Flow(type.Lines(text, Text, Body.Right - textLeft, justify: true), textLeft).ToList();
        var first = slabs[0];
        slabs[0] = first with
        {
            Draw = (canvas, y, place) =>
            {
                label.Draw(canvas, left, y);
                first.Draw(canvas, y, place);
            },
        };
        return Spaced(slabs, ParagraphGap);
    }

    private List<Slab> Facts(FactsBlock block)
    {
        var table = new TableLayout(type, Body.Left, [Body.Width * LabelShare, Body.Width * (1 - LabelShare)]);
        return Spaced(block.Facts.SelectMany(fact => table.Row([fact.Label, fact.Value], TableText)), TableGap);
    }

    private List<Slab> Grid(GridBlock block)
    {
        var total = block.Columns.Sum(column => column.Weight);
        var table = new TableLayout(type, Body.Left, [.. block.Columns.Select(column => Body.Width * column.Weight / total)]);
        List<Slab> heading = [.. table.Row([.. block.Columns.Select(column => column.Heading)], Heading)];
        KeepLast(heading, heading.Count);
        return Spaced([.. heading, .. block.Rows.SelectMany(row => table.Row(row, TableText))], TableGap);
    }

    private Slab Sign(PaperSignature signature)
    {
        const float roomForSeal = 96;
        const float right = 22.5f;
        var style = Text with { LineHeight = 27 };
        List<TextLine> lines = [.. type.Lines(signature.Body, style, Body.Width * 0.6f), type.Line(Dates.Long(signature.Date), style)];
        var height = Math.Max(roomForSeal, lines.Count * style.LineHeight);
        return new Slab(height, Draw) { SpaceBefore = 8, SpaceAfter = 8 };

        void Draw(SKCanvas canvas, float top, SlabPlace place)
        {
            var y = top + ((height - (lines.Count * style.LineHeight)) / 2);
            foreach (var line in lines)
            {
                line.Draw(canvas, Body.Right - right - line.Width, y);
                y += style.LineHeight;
            }
        }
    }

    private Slab Verify(Verification verification)
    {
        const float above = 9;
        var panel = new VerificationPanel(type, verification, Body.Width, QrSide, verification.Note is { } note ? [note] : []);
        return new Slab(above + panel.Height, Draw) { IsPinnedToFoot = true };

        void Draw(SKCanvas canvas, float top, SlabPlace place)
        {
            Inks.Rule(canvas, Body.Left, Body.Right, top, 0.75f, Inks.Black);
            panel.Draw(canvas, Body.Left, top + above);
        }
    }

    private void DrawFooter(SKCanvas canvas, int page, int pages)
    {
        var count = type.Line($"第 {page} 页/共 {pages} 页", Footer);
        var y = Body.Bottom + 16;
        count.Draw(canvas, Body.Right - count.Width, y);

        // So that a loose page can be put back where it belongs.
        var name = type.Lines($"{paper.Title}　{paper.Number}", Footer, Body.Width - count.Width - (4 * Footer.Size))[0];
        name.Draw(canvas, Body.Left, y);
    }
}
