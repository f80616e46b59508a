using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Sets a <see cref="LicenceFace"/>. <paramref name="size"/> is the type size of its entries in points.</summary>
internal sealed class LicenceLayout(Typesetter type, LicenceFace face, float size)
{
    /// <summary>Type sizes to try, largest first, until the face fits on one page.</summary>
    public static readonly IReadOnlyList<float> Sizes = [17, 15, 13.5f, 12, 10.5f, 9];

    /// <summary>The type size of a face that fills more than one page at any of them.</summary>
    public const float SizeOverPages = 12;

    private const int FewestLabelEms = 4;
    private const int MostLabelEms = 8;
    private const float QrSide = 74;
    private const float IssuerWidth = 210;

    private static readonly TextStyle Title = new(DocumentFace.SongBold, 33, 46, Inks.Title, Spacing: 0.35f);
    private static readonly TextStyle Number = new(DocumentFace.Hei, 11, 18, Inks.Grey);
    private static readonly TextStyle Issuer = new(DocumentFace.Song, 13, 26, Inks.Black);

    private readonly TextStyle _label = new(DocumentFace.Song, size, size * 1.6f, Inks.Grey);
    private readonly TextStyle _value = new(DocumentFace.Song, size, size * 1.6f, Inks.Black);

    public Sheet Sheet => new(PageSize, Body, DrawFrame);

    private SKSize PageSize => face.Orientation == LicenceOrientation.Landscape
        ? new SKSize(Sheet.A4.Height, Sheet.A4.Width)
        : Sheet.A4;

    private SKRect Body => SKRect.Inflate(SKRect.Create(PageSize), face.Orientation == LicenceOrientation.Landscape ? -84 : -66, -68);

    public IReadOnlyList<Slab> Slabs()
    {
        List<Slab> slabs =
        [
            .. Headline.Of(type, face.Title, Title, Body),
            .. Spaced(Headline.Of(type, $"编号：{face.LicenceNumber}", Number, Body)),
            .. Entry(face.HolderLabel, face.Holder, _value with { Face = DocumentFace.SongBold }),
            .. face.Fields.SelectMany(entry => Entry(entry.Label, entry.Value, _value)),
            .. Entry("有效期限", Validity, _value),
        ];

        // The issuing body never stands on a page that says nothing else.
        slabs[^1] = slabs[^1] with { KeepWithNext = true };
        return [.. slabs, Foot()];
    }

    /// <summary>One column for all labels, as wide as the longest.</summary>
    private float LabelWidth => size * Math.Clamp(
        face.Fields.Select(entry => entry.Label.Length).Append(face.HolderLabel.Length).Max(), FewestLabelEms, MostLabelEms);

    private string Validity => face.ValidUntil is { } until
        ? $"{Dates.Long(face.ValidFrom)}至{Dates.Long(until)}"
        : $"{Dates.Long(face.ValidFrom)}起，长期有效";

    private static List<Slab> Spaced(IEnumerable<Slab> slabs)
    {
        List<Slab> spaced = [.. slabs];
        spaced[0] = spaced[0] with { SpaceBefore = 4 };
        spaced[^1] = spaced[^1] with { SpaceAfter = 22 };
        return spaced;
    }

    private List<Slab> Entry(string label, string value, TextStyle style)
    {
        var labelWidth = LabelWidth;
        var labels = type.Lines(label, _label, labelWidth);
        var valueLeft = Body.Left + labelWidth + (1.5f * size);
        var values = type.Lines(value, style, Body.Right - valueLeft, justify: true);
        var slabs = new List<Slab>();
        for (var i = 0; i < Math.Max(labels.Count, values.Count); i++)
        {
            var labelLine = labels.ElementAtOrDefault(i);
            if (labels.Count == 1)
            {
                labelLine = labelLine?.SpreadOver(labelWidth);
            }

            var valueLine = values.ElementAtOrDefault(i);
            slabs.Add(new Slab(style.LineHeight, (canvas, y, _) =>
            {
                labelLine?.Draw(canvas, Body.Left, y);
                valueLine?.Draw(canvas, valueLeft, y);
            }));
        }

        slabs[0] = slabs[0] with { SpaceBefore = size * 0.6f, KeepWithNext = slabs.Count > 1 };
        return slabs;
    }

    private Slab Foot()
    {
        const float roomForSeal = 112;
        List<string> notes = [$"证照标识 {face.Identifier}"];
        if (face.Verification.Note is { } note)
        {
            notes.Add(note);
        }

        var panel = new VerificationPanel(type, face.Verification, Body.Width - IssuerWidth - 16, QrSide, notes);
        List<TextLine> issuer =
        [
            .. type.Lines($"发证机关：{face.IssuedBy}", Issuer, IssuerWidth),
            type.Line($"发证日期：{Dates.Long(face.IssuedOn)}", Issuer),
        ];
        var issuerHeight = issuer.Count * Issuer.LineHeight;
        var height = Math.Max(Math.Max(panel.Height, issuerHeight), roomForSeal);
        return new Slab(height, Draw) { SpaceBefore = 12, IsPinnedToFoot = true };

        void Draw(SKCanvas canvas, float top, SlabPlace place)
        {
            panel.Draw(canvas, Body.Left, top + height - panel.Height);
            var y = top + ((height - issuerHeight) / 2);
            foreach (var line in issuer)
            {
                line.Draw(canvas, Body.Right - IssuerWidth, y);
                y += Issuer.LineHeight;
            }
        }
    }

    private void DrawFrame(SKCanvas canvas, int page, int pages)
    {
        const float corner = 13;
        var outer = SKRect.Inflate(SKRect.Create(PageSize), -30, -30);
        var inner = SKRect.Inflate(outer, -8, -8);
        Inks.Frame(canvas, outer, 2.5f, Inks.Dai);
        Inks.Frame(canvas, inner, 0.75f, Inks.Dai);
        foreach (var at in (ReadOnlySpan<SKPoint>)[
            new(inner.Left, inner.Top), new(inner.Right - corner, inner.Top),
            new(inner.Left, inner.Bottom - corner), new(inner.Right - corner, inner.Bottom - corner)])
        {
            Inks.Frame(canvas, SKRect.Create(at.X, at.Y, corner, corner), 0.75f, Inks.Dai);
        }

        if (pages > 1)
        {
            var line = type.Line($"{face.LicenceNumber}　第 {page} 页/共 {pages} 页", Number with { Size = 8.5f, LineHeight = 12 });
            line.Draw(canvas, Body.MidX - (line.Width / 2), inner.Bottom - 18);
        }
    }
}
