using System.Collections.Frozen;

namespace ApprovalPortal.Platform.Search;

/// <summary>
/// How Chinese is spelled, without tones and with v for ü. One reading for each character (U+4E00..9FFF),
/// save in the words of <c>pinyin-phrases.tsv</c> (重庆 chong qing, 银行 yin hang).
/// </summary>
public static class Pinyin
{
    private const char FirstCharacter = '\u4E00';
    private static readonly string?[] Table = ReadTable();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Phrases = ReadPhrases();
    private static readonly int LongestPhrase = Phrases.Dictionary.Keys.Max(phrase => phrase.Length);

    /// <summary>Every syllable, run together: 食品经营 is <c>shipinjingying</c>. Letters and digits stay, punctuation goes.</summary>
    public static string Full(string text) => string.Concat(Read(SearchText.Normalise(text)).Select(s => s.Spelling));

    /// <summary>The first letter of every syllable: 食品经营许可 is <c>spjyxk</c>. Letters and digits stay, punctuation goes.</summary>
    public static string Initials(string text) =>
        string.Concat(Read(SearchText.Normalise(text)).Select(s => s.Spelling[0]));

    /// <summary>The spelling of every character of a normalised text that has one, with its place there.</summary>
    internal static List<Syllable> Read(string normalised)
    {
        var syllables = new List<Syllable>(normalised.Length);
        var at = 0;
        while (at < normalised.Length)
        {
            if (PhraseAt(normalised.AsSpan(at)) is { } spellings)
            {
                foreach (var spelling in spellings)
                {
                    syllables.Add(new(at++, spelling));
                }

                continue;
            }

            if (SpellingOf(normalised[at]) is { } known)
            {
                syllables.Add(new(at, known));
            }

            at++;
        }

        return syllables;
    }

    private static string[]? PhraseAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestPhrase, text.Length); length > 1; length--)
        {
            if (Phrases.TryGetValue(text[..length], out var spellings))
            {
                return spellings;
            }
        }

        return null;
    }

    private static string? SpellingOf(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return character.ToString();
        }

        var index = character - FirstCharacter;
        return index >= 0 && index < Table.Length ? Table[index] : null;
    }

    private static string?[] ReadTable()
    {
        var table = new string?['\u9FFF' - FirstCharacter + 1];
        foreach (var line in SearchResource.LinesOf("pinyin.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var spelling = string.Intern(line[..tab]);
            foreach (var character in line.AsSpan(tab + 1))
            {
                table[character - FirstCharacter] = spelling;
            }
        }

        return table;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ReadPhrases() =>
        SearchResource.LinesOf("pinyin-phrases.tsv")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' '), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One character's spelling and its index in the normalised text.</summary>
    internal readonly record struct Syllable(int Position, string Spelling);
}
