namespace ApprovalPortal.Platform.Search;

/// <summary>Finds what to mark in a title. Works on the few titles of one page, so it may look closely.</summary>
internal sealed class TitleHighlighter(TermTable terms)
{
    /// <summary>The places of everything that was asked for, in any wording.</summary>
    public IReadOnlyList<TextRange> ForQuestion(string title, Question question)
    {
        var positions = new List<int>(title.Length);
        var normalised = SearchText.Normalise(title, positions);
        var marked = new bool[normalised.Length];
        var asked = question.Clauses.SelectMany(clause => clause.Wordings).SelectMany(wording => wording.Terms).ToHashSet();
        var reader = new TokenReader(normalised);
        while (reader.Next(out var token))
        {
            if (asked.Contains(terms.Find(normalised, token)))
            {
                marked.AsSpan(token.Start, token.Length).Fill(true);
            }
        }

        return RangesOf(title, positions, marked);
    }

    /// <summary>The characters that the letters spell.</summary>
    public static IReadOnlyList<TextRange> ForPinyin(string title, string letters)
    {
        var positions = new List<int>(title.Length);
        var normalised = SearchText.Normalise(title, positions);
        var marked = new bool[normalised.Length];
        if (PinyinMatcher.PlaceIn(normalised, letters) is var (first, end))
        {
            marked.AsSpan(first..end).Fill(true);
        }

        return RangesOf(title, positions, marked);
    }

    private static List<TextRange> RangesOf(string title, List<int> positions, bool[] marked)
    {
        var ranges = new List<TextRange>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (!marked[at])
            {
                continue;
            }

            var first = at;
            while (at + 1 < marked.Length && marked[at + 1])
            {
                at++;
            }

            var end = at + 1 < positions.Count ? positions[at + 1] : LastEnd(title, positions[at]);
            ranges.Add(new(positions[first], end - positions[first]));
        }

        return ranges;
    }

    private static int LastEnd(string title, int start) =>
        start + (char.IsHighSurrogate(title[start]) && start + 1 < title.Length ? 2 : 1);
}
