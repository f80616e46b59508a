namespace ApprovalPortal.Platform.Search;

/// <summary>
/// Finds documents by Chinese words and sentences, everyday names, pinyin and facets. Built once, never changed
/// after, so any number of requests may ask it at the same time; when the data changes, build another.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Finds nothing; for use before the first index is built.</summary>
    public static readonly SearchIndex Empty = Build([], Synonyms.None);

    private readonly SearchDocument[] _documents;
    private readonly HeadText[] _heads;
    private readonly FacetTable _facets;
    private readonly PinyinMatcher _pinyin;
    private readonly TextMatcher _matcher;
    private readonly QuestionReader _questions;
    private readonly TitleHighlighter _highlighter;

    private SearchIndex(SearchDocument[] documents, Synonyms synonyms)
    {
        _documents = documents;
        string[] titles = [.. documents.Select(document => SearchText.Normalise(document.Title))];
        string[] plainNames = [.. documents.Select(document => SearchText.Normalise(document.PlainName ?? ""))];
        var postings = new PostingsBuilder();
        _heads = new HeadText[documents.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            postings.Add(titles[document], plainNames[document], SearchText.Normalise(documents[document].Body));
            _heads[document] = new(SearchText.WithoutSpaces(titles[document]), SearchText.WithoutSpaces(plainNames[document]));
        }

        _facets = new(documents);
        _pinyin = new(titles, plainNames);
        _matcher = new(postings.Build(), _heads);
        _questions = new(postings.Terms, synonyms);
        _highlighter = new(postings.Terms);
    }

    /// <summary>Documents in the index.</summary>
    public int Count => _documents.Length;

    /// <summary>Indexes the documents.</summary>
    /// <exception cref="ArgumentException">A boost is not a number above zero.</exception>
    public static SearchIndex Build(IEnumerable<SearchDocument> documents, Synonyms synonyms)
    {
        // Numbered in the order of browsing, so that a document's number settles every tie.
        SearchDocument[] ordered =
        [
            .. documents.OrderByDescending(document => document.Boost)
                .ThenBy(document => Pinyin.Full(document.Title), StringComparer.Ordinal)
                .ThenBy(document => document.Title, StringComparer.Ordinal)
                .ThenBy(document => document.Id),
        ];
        if (Array.Find(ordered, document => document.Boost is not (> 0 and < double.PositiveInfinity)) is { } wrong)
        {
            throw new ArgumentException($"The boost of “{wrong.Title}” is {wrong.Boost}; it must be above zero.", nameof(documents));
        }

        return new(ordered, synonyms);
    }

    /// <summary>One page of what answers the query: by score, or in the order of browsing when there is no text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Skip or take is below zero.</exception>
    public SearchHits Find(SearchQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take);

        var counter = _facets.CounterFor(query.Filters);
        return string.IsNullOrWhiteSpace(query.Text) ? Browse(query, counter) : FindText(query.Text, query, counter);
    }

    /// <summary>
    /// What to offer while somebody types: titles that begin so, then those that hold it, then those whose pinyin reads so;
    /// where these are too few, what a search would find. One line for each title.
    /// </summary>
    public IReadOnlyList<Suggestion> Suggest(string text, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var typed = SearchText.WithoutSpaces(SearchText.Normalise(text));
        var offered = new List<Suggestion>();
        if (typed.Length == 0)
        {
            return offered;
        }

        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in BestPlaces(typed))
        {
            if (offered.Count == take)
            {
                return offered;
            }

            var document = _documents[place];
            if (titles.Add(document.Title))
            {
                offered.Add(new(document.Id, document.Title, TypedPart(document.Title, typed)));
            }
        }

        AddFound(text, take, titles, offered);
        return offered;
    }

    private SearchHits Browse(SearchQuery query, FacetCounter counter)
    {
        var hits = new List<SearchHit>();
        var total = 0;
        for (var document = 0; document < _documents.Length; document++)
        {
            if (!counter.Passes(document))
            {
                continue;
            }

            if (total >= query.Skip && hits.Count < query.Take)
            {
                hits.Add(new(_documents[document].Id, 0, []));
            }

            total++;
        }

        return new(total, hits, counter.Counts(), IsApproximate: false);
    }

    private SearchHits FindText(string text, SearchQuery query, FacetCounter counter)
    {
        var answer = Answer(text);
        var ranked = new List<ulong>(answer.Scored.Count);
        foreach (var (document, score) in answer.Scored)
        {
            if (counter.Passes(document))
            {
                ranked.Add(RankOf(document, (float)(score * _documents[document].Boost)));
            }
        }

        ranked.Sort();
        var last = (int)Math.Min(ranked.Count, (long)query.Skip + query.Take);
        var hits = new List<SearchHit>(Math.Max(0, last - query.Skip));
        for (var i = query.Skip; i < last; i++)
        {
            var document = (int)(uint)ranked[i];
            hits.Add(new(_documents[document].Id, ScoreOf(ranked[i]), HighlightsOf(_documents[document].Title, answer)));
        }

        return new(ranked.Count, hits, counter.Counts(), answer.IsApproximate);
    }

    private FoundText Answer(string text)
    {
        var question = _questions.Read(text);
        var scored = _matcher.Match(question);
        if (PinyinMatcher.LettersOf(text) is { } letters)
        {
            return AnswerLetters(letters, question, scored);
        }

        if (scored.Count > 0)
        {
            return new(scored, question, null, IsApproximate: false);
        }

        var nearest = _matcher.MatchNearly(question);
        return new(nearest, question, null, IsApproximate: nearest.Count > 0);
    }

    /// <summary>Latin letters may be a word of the text (KTV), an everyday phrase in pinyin, or the pinyin of a title.</summary>
    private FoundText AnswerLetters(string letters, Question question, List<Scored> scored)
    {
        if (scored.Count == 0 && _questions.ReadSpelled(letters) is { } spelled)
        {
            question = spelled;
            scored = _matcher.Match(spelled);
        }

        var known = scored.Select(found => found.Document).ToHashSet();
        foreach (var found in _pinyin.Match(letters))
        {
            if (!known.Contains(found.Document))
            {
                scored.Add(found);
            }
        }

        return new(scored, question, letters, IsApproximate: false);
    }

    private IReadOnlyList<TextRange> HighlightsOf(string title, FoundText answer)
    {
        var ranges = _highlighter.ForQuestion(title, answer.Question);
        return ranges.Count == 0 && answer.Letters is { } letters ? TitleHighlighter.ForPinyin(title, letters) : ranges;
    }

    private IEnumerable<int> BestPlaces(string typed)
    {
        List<int>[] places = [[], [], [], []];
        for (var document = 0; document < _heads.Length; document++)
        {
            var (title, plainName) = _heads[document];
            var inTitle = title.IndexOf(typed, StringComparison.Ordinal);
            var inPlainName = inTitle == 0 ? -1 : plainName.IndexOf(typed, StringComparison.Ordinal);
            if (inTitle == 0)
            {
                places[0].Add(document);
            }
            else if (inPlainName == 0)
            {
                places[1].Add(document);
            }
            else if (inTitle > 0)
            {
                places[2].Add(document);
            }
            else if (inPlainName > 0)
            {
                places[3].Add(document);
            }
        }

        return places.SelectMany(group => group);
    }

    private void AddFound(string text, int take, HashSet<string> titles, List<Suggestion> offered)
    {
        var answer = Answer(text);
        var ranked = answer.Scored.ConvertAll(found => RankOf(found.Document, (float)(found.Score * _documents[found.Document].Boost)));
        ranked.Sort();
        foreach (var rank in ranked)
        {
            if (offered.Count == take)
            {
                return;
            }

            var document = _documents[(int)(uint)rank];
            if (titles.Add(document.Title))
            {
                offered.Add(new(document.Id, document.Title, HighlightsOf(document.Title, answer)));
            }
        }
    }

    private IReadOnlyList<TextRange> TypedPart(string title, string typed)
    {
        var question = _questions.Read(typed);
        return PinyinMatcher.LettersOf(typed) is { } letters
            ? HighlightsOf(title, new([], question, letters, IsApproximate: false))
            : _highlighter.ForQuestion(title, question);
    }

    /// <summary>Sorts by score downwards, then by document upwards, as a plain number (a positive float's bits keep its order).</summary>
    private static ulong RankOf(int document, float score) =>
        ((ulong)~BitConverter.SingleToUInt32Bits(score) << 32) | (uint)document;

    private static float ScoreOf(ulong rank) => BitConverter.UInt32BitsToSingle(~(uint)(rank >> 32));

    private sealed record FoundText(List<Scored> Scored, Question Question, string? Letters, bool IsApproximate);
}
