namespace ApprovalPortal.Platform.Search;

/// <summary>
/// Finds titles and plain names by what is typed in Latin letters: whole syllables, initials, or a mixture
/// (<c>shipinjingying</c>, <c>spjy</c>, <c>shipinjy</c>).
/// </summary>
internal sealed class PinyinMatcher
{
    /// <summary>So few letters occur in the middle of everything; they are looked for at the beginning.</summary>
    private const int LettersForBeginningOnly = 2;
    private const int LongestQuery = 64;
    private const float PlainNameFactor = 0.9f;

    private readonly string[][] _titles;
    private readonly string[][] _plainNames;

    public PinyinMatcher(IReadOnlyList<string> titles, IReadOnlyList<string> plainNames)
    {
        _titles = [.. titles.Select(SpellingsOf)];
        _plainNames = [.. plainNames.Select(SpellingsOf)];
    }

    /// <summary>The letters of a query in Latin letters alone, as pinyin is written here; null when it is anything else.</summary>
    public static string? LettersOf(string text)
    {
        var letters = SearchText.WithoutSpaces(SearchText.Normalise(text))
            .Replace('ü', 'v')
            .Replace("lue", "lve", StringComparison.Ordinal)
            .Replace("nue", "nve", StringComparison.Ordinal);
        return letters.Length is > 0 and <= LongestQuery && letters.All(char.IsAsciiLetterLower) ? letters : null;
    }

    /// <summary>All that can be read so; in the order of the index.</summary>
    public List<Scored> Match(string letters)
    {
        var scored = Match(letters, beginningOnly: letters.Length <= LettersForBeginningOnly);
        return scored.Count == 0 && letters.Length > 1 ? Match(letters, beginningOnly: false) : scored;
    }

    /// <summary>Which characters of a title the letters stand for.</summary>
    /// <returns>Indexes in the normalised title, first and one past the last; null when it cannot be read so.</returns>
    public static (int First, int End)? PlaceIn(string normalisedTitle, string letters)
    {
        var syllables = Pinyin.Read(normalisedTitle);
        string[] spellings = [.. syllables.Select(syllable => syllable.Spelling)];
        for (var start = 0; start < spellings.Length; start++)
        {
            var end = EndOf(spellings, start, letters);
            if (end >= 0)
            {
                return (syllables[start].Position, syllables[end - 1].Position + 1);
            }
        }

        return null;
    }

    private List<Scored> Match(string letters, bool beginningOnly)
    {
        var scored = new List<Scored>();
        for (var document = 0; document < _titles.Length; document++)
        {
            var score = Math.Max(
                ScoreOf(_titles[document], letters, beginningOnly),
                PlainNameFactor * ScoreOf(_plainNames[document], letters, beginningOnly));
            if (score > 0)
            {
                scored.Add(new(document, score));
            }
        }

        return scored;
    }

    private static float ScoreOf(string[] spellings, string letters, bool beginningOnly)
    {
        var starts = beginningOnly ? Math.Min(1, spellings.Length) : spellings.Length;
        for (var start = 0; start < starts; start++)
        {
            var end = EndOf(spellings, start, letters);
            if (end >= 0)
            {
                var characters = end - start;
                var atBeginning = start == 0 ? 0.5f : 0f;
                var spelledOut = 0.2f * Math.Min(1f, letters.Length / (3f * characters));
                return 0.3f + atBeginning + spelledOut + (0.3f * characters / spellings.Length);
            }
        }

        return 0;
    }

    /// <summary>One past the last syllable used up when the letters are read from there on, or -1.</summary>
    private static int EndOf(string[] spellings, int at, ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty)
        {
            return at;
        }

        if (at == spellings.Length || spellings[at][0] != letters[0])
        {
            return -1;
        }

        var spelling = spellings[at];
        if (spelling.AsSpan().StartsWith(letters, StringComparison.Ordinal))
        {
            return at + 1;
        }

        if (letters.StartsWith(spelling, StringComparison.Ordinal))
        {
            var end = EndOf(spellings, at + 1, letters[spelling.Length..]);
            if (end >= 0)
            {
                return end;
            }
        }

        if (spelling.Length > 2 && spelling[1] == 'h' && letters.Length > 1 && letters[1] == 'h')
        {
            var end = EndOf(spellings, at + 1, letters[2..]);
            if (end >= 0)
            {
                return end;
            }
        }

        return EndOf(spellings, at + 1, letters[1..]);
    }

    private static string[] SpellingsOf(string normalised) => [.. Pinyin.Read(normalised).Select(syllable => syllable.Spelling)];
}
