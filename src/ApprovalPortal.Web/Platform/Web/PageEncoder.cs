using System.Text.Encodings.Web;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// The framework's HTML encoder, but for the control characters U+0080 to U+009F. Written as <c>&amp;#x80;</c> a browser reads
/// them as characters of Windows-1252 (HTML §13.2.5.84), so that a page would show € where something else was typed; as
/// themselves they are harmless and come out as they went in.
/// </summary>
internal sealed unsafe class PageEncoder(HtmlEncoder inner) : HtmlEncoder
{
    private const char First = '\u0080';
    private const char Last = '\u009F';

    public override int MaxOutputCharactersPerInputCharacter => inner.MaxOutputCharactersPerInputCharacter;

    // Nearly no text holds one: all other goes the framework's fast way.
    public override string Encode(string value) => Holds(value) ? base.Encode(value) : inner.Encode(value);

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        if (Holds(value.AsSpan(startIndex, characterCount)))
        {
            base.Encode(output, value, startIndex, characterCount);
        }
        else
        {
            inner.Encode(output, value, startIndex, characterCount);
        }
    }

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount)
    {
        if (Holds(value.AsSpan(startIndex, characterCount)))
        {
            base.Encode(output, value, startIndex, characterCount);
        }
        else
        {
            inner.Encode(output, value, startIndex, characterCount);
        }
    }

    public override int FindFirstCharacterToEncode(char* text, int textLength) => inner.FindFirstCharacterToEncode(text, textLength);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (unicodeScalar is < First or > Last || bufferLength == 0)
        {
            return inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        *buffer = (char)unicodeScalar;
        numberOfCharactersWritten = 1;
        return true;
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < First or > Last && inner.WillEncode(unicodeScalar);

    private static bool Holds(ReadOnlySpan<char> text) => text.ContainsAnyInRange(First, Last);
}
