using System.Text;

namespace ApprovalPortal.Platform.Search;

/// <summary>
/// Brings documents and queries to one form: NFKC (so full width becomes half width), lower case,
/// and a single space for whatever is neither letter nor digit, so that no token reaches across punctuation.
/// </summary>
internal static class SearchText
{
    // The one code point that has no normal form: asking for it throws.
    private const int NoCharacter = 0xFFFE;

    public static string Normalise(string text) => Normalise(text, positions: null);

    /// <param name="text">Any text; broken surrogates are taken as punctuation.</param>
    /// <param name="positions">Receives, for each character of the answer, its index in <paramref name="text"/>.</param>
    public static string Normalise(string text, List<int>? positions)
    {
        var normalised = new StringBuilder(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && IsHan((char)rune.Value))
            {
                Append((char)rune.Value);
            }
            else if (!rune.IsAscii && rune.Value != NoCharacter)
            {
                foreach (var character in rune.ToString().Normalize(NormalizationForm.FormKC))
                {
                    Append(character);
                }
            }
            else
            {
                Append((char)rune.Value);
            }

            at += rune.Utf16SequenceLength;
        }

        if (normalised.Length > 0 && normalised[^1] == ' ')
        {
            normalised.Length--;
            positions?.RemoveAt(positions.Count - 1);
        }

        return normalised.ToString();

        void Append(char character)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                normalised.Append(char.ToLowerInvariant(character));
                positions?.Add(at);
            }
            else if (normalised.Length > 0 && normalised[^1] != ' ')
            {
                normalised.Append(' ');
                positions?.Add(at);
            }
        }
    }

    /// <summary>Written without spaces between words, so cut into pairs. Halves of rarer characters (beyond U+FFFF) count too.</summary>
    public static bool IsHan(char character) =>
        character is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007' || char.IsSurrogate(character);

    public static string WithoutSpaces(string normalised) => normalised.Replace(" ", "", StringComparison.Ordinal);
}
