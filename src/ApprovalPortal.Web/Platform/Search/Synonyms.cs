using System.Collections.Frozen;

namespace ApprovalPortal.Platform.Search;

/// <summary>What people call a thing, and what the items call it. Read from <c>synonyms.txt</c>; safe to share.</summary>
public sealed class Synonyms
{
    private const string Arrow = "=>";
    private static readonly Lazy<Synonyms> BuiltInOnce = new(ReadBuiltIn);

    private readonly FrozenDictionary<string, string[]> _official;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, string> _byPinyin;
    private readonly int _longest;

    private Synonyms(Dictionary<string, List<string>> official)
    {
        _official = official.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _phrases = _official.Keys.ToFrozenDictionary(phrase => phrase, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _byPinyin = _official.Keys.GroupBy(Pinyin.Full)
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.First(), StringComparer.Ordinal);
        _longest = _official.Keys.Select(phrase => phrase.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>None at all: only the words themselves are looked for.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>Those that ship with the portal.</summary>
    public static Synonyms BuiltIn => BuiltInOnce.Value;

    /// <summary>How many everyday phrases are known.</summary>
    public int Count => _official.Count;

    /// <summary>
    /// Reads lines of <c>说法 说法 => 事项用词 事项用词</c>; blank lines and lines after <c>#</c> are passed over.
    /// A phrase may stand in several lines: their official words add up.
    /// </summary>
    /// <exception cref="FormatException">A line has no arrow, or nothing on one side of it.</exception>
    public static Synonyms Parse(IEnumerable<string> lines)
    {
        var official = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var sides = line.Split(Arrow, StringSplitOptions.TrimEntries);
            if (sides is not [{ Length: > 0 } everyday, { Length: > 0 } words])
            {
                throw new FormatException($"同义词一行应写作“说法 => 事项用词”：{line}");
            }

            Add(official, everyday, words);
        }

        return new(official);
    }

    /// <summary>The longest everyday phrase that the normalised text begins with, or null.</summary>
    internal string? PhraseAtStartOf(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(_longest, text.Length); length > 0; length--)
        {
            if (_phrases.TryGetValue(text[..length], out var phrase) && EndsWhole(text, length))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The everyday phrase that is spelled so in full pinyin (no spaces), or null.</summary>
    internal string? PhraseSpelled(string letters) => _byPinyin.GetValueOrDefault(letters);

    /// <summary>What the items call it, the most important first.</summary>
    internal string[] OfficialWordsFor(string phrase) => _official[phrase];

    /// <summary>"ktv" must not be found in "ktvs"; Chinese has no such ends.</summary>
    private static bool EndsWhole(ReadOnlySpan<char> text, int length) =>
        SearchText.IsHan(text[length - 1]) || length == text.Length || text[length] == ' ' || SearchText.IsHan(text[length]);

    private static void Add(Dictionary<string, List<string>> official, string everyday, string words)
    {
        var normalisedWords = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalise).ToList();
        foreach (var phrase in everyday.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalise))
        {
            if (!official.TryGetValue(phrase, out var known))
            {
                official[phrase] = known = [];
            }

            known.AddRange(normalisedWords.Where(word => word != phrase && !known.Contains(word)));
        }
    }

    private static Synonyms ReadBuiltIn() => Parse(SearchResource.LinesOf("synonyms.txt"));
}
