using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>The QR code and, beside it, the code to type and the notes.</summary>
internal sealed class VerificationPanel
{
    private const float TextGap = 14;
    private static readonly TextStyle Small = new(DocumentFace.Hei, 9.5f, 16, Inks.Black);
    private static readonly TextStyle Smaller = Small with { Size = 8, LineHeight = 14 };
    private static readonly TextStyle Code = Small with { Face = DocumentFace.HeiBold };

    private readonly QrSymbol _qr;
    private readonly Uri _target;
    private readonly float _side;
    private readonly List<TextLine> _lines;

    /// <param name="type">Sets the text.</param>
    /// <param name="verification">What it offers.</param>
    /// <param name="width">Points for code and text together.</param>
    /// <param name="side">Points of the QR code's side.</param>
    /// <param name="notes">Lines below the code.</param>
    public VerificationPanel(Typesetter type, Verification verification, float width, float side, params IEnumerable<string> notes)
    {
        _target = verification.Target;
        _qr = new QrSymbol(verification.Target.AbsoluteUri);
        _side = side;
        var room = width - side - TextGap;
        _lines =
        [
            .. type.Lines("扫码验真，或在门户“证照验真”输入验证码", Small, room),
            .. type.Lines(verification.Code, Code, room),
            .. notes.SelectMany(note => type.Lines(note, Smaller, room)),
        ];
    }

    public float Height => Math.Max(_side, _lines.Sum(line => line.Style.LineHeight));

    public void Draw(SKCanvas canvas, float left, float top)
    {
        var box = SKRect.Create(left, top + ((Height - _side) / 2), _side, _side);
        _qr.Draw(canvas, box);
        canvas.DrawUrlAnnotation(box, _target.AbsoluteUri);

        var y = top + ((Height - _lines.Sum(line => line.Style.LineHeight)) / 2);
        foreach (var line in _lines)
        {
            line.Draw(canvas, left + _side + TextGap, y);
            y += line.Style.LineHeight;
        }
    }
}
