namespace ApprovalPortal.Platform.Search;

/// <summary>Takes a query apart: everyday phrases become clauses of their own, fillers go, the rest is looked for as it stands.</summary>
internal sealed class QuestionReader(TermTable terms, Synonyms synonyms)
{
    private const int LongestQuery = 100;

    /// <summary>Each further official word of a phrase matters this much less.</summary>
    private const float PreferenceStep = 0.04f;

    public Question Read(string text)
    {
        var normalised = SearchText.Normalise(text.Length > LongestQuery ? text[..LongestQuery] : text);
        var clauses = ReadClauses(QuestionFillers.WithoutMeasureWords(normalised));
        if (clauses.Count == 0 && normalised.Length > 0)
        {
            // Nothing but fillers: then they are what is meant.
            AddPlain(normalised, clauses);
        }

        return new(SearchText.WithoutSpaces(normalised), clauses);
    }

    /// <summary>The same, for an everyday phrase that was spelled in pinyin; null when there is none.</summary>
    public Question? ReadSpelled(string letters) =>
        synonyms.PhraseSpelled(letters) is { } phrase ? Read(phrase) : null;

    private List<Clause> ReadClauses(string text)
    {
        var clauses = new List<Clause>();
        var plainFrom = 0;
        var at = 0;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var startsWord = at == 0 || SearchText.IsHan(rest[0]) || SearchText.IsHan(text[at - 1]) || text[at - 1] == ' ';
            var phrase = startsWord ? synonyms.PhraseAtStartOf(rest) : null;
            var passed = phrase?.Length ?? QuestionFillers.LengthAtStartOf(rest);
            if (passed == 0)
            {
                at++;
                continue;
            }

            AddPlain(text[plainFrom..at], clauses);
            if (phrase is not null)
            {
                AddPhrase(phrase, clauses);
            }

            at += passed;
            plainFrom = at;
        }

        AddPlain(text[plainFrom..], clauses);
        return clauses;
    }

    private void AddPlain(string text, List<Clause> clauses)
    {
        if (WordingOf(text, preference: 1, mustBeWhole: false) is { } wording)
        {
            clauses.Add(new(wording.Size, [wording]));
        }
    }

    private void AddPhrase(string phrase, List<Clause> clauses)
    {
        var wordings = new List<Wording>();
        if (WordingOf(phrase, preference: 1, mustBeWhole: false) is { } asTyped)
        {
            wordings.Add(asTyped);
        }

        var preference = 1f;
        foreach (var word in synonyms.OfficialWordsFor(phrase))
        {
            if (WordingOf(word, preference, mustBeWhole: true) is { } official)
            {
                wordings.Add(official);
            }

            preference -= PreferenceStep;
        }

        clauses.Add(new(Math.Max(1, phrase.Length - 1), wordings));
    }

    private Wording? WordingOf(string text, float preference, bool mustBeWhole)
    {
        var known = new List<int>();
        var unknown = 0;
        var reader = new TokenReader(text);
        while (reader.Next(out var token))
        {
            if (token.Kind == TokenKind.Single && !token.StandsAlone)
            {
                continue;
            }

            var term = terms.Find(text, token);
            if (term == TermTable.Unknown)
            {
                unknown++;
            }
            else if (!known.Contains(term))
            {
                known.Add(term);
            }
        }

        return known.Count + unknown == 0
            ? null
            : new(SearchText.WithoutSpaces(text), [.. known], unknown, preference, mustBeWhole);
    }
}
