namespace ApprovalPortal.Platform.Search;

/// <summary>Counts terms document by document, then weighs them with BM25F over the three fields.</summary>
internal sealed class PostingsBuilder
{
    private const float Saturation = 1.2f;

    /// <summary>How much a long field is held against a term in it, 0..1.</summary>
    private const float LengthPenalty = 0.6f;

    private static readonly float[] FieldWeights = [6f, 4f, 1f];

    private readonly List<Entry> _entries = [];
    private readonly List<FieldLengths> _lengths = [];
    private readonly Dictionary<int, Entry> _current = [];

    private enum Field
    {
        Title,
        PlainName,
        Body,
    }

    public TermTable Terms { get; } = new();

    /// <summary>Adds the next document; all three texts are normalised already.</summary>
    public void Add(string title, string plainName, string body)
    {
        _current.Clear();
        var document = _lengths.Count;
        _lengths.Add(new(
            Count(title, Field.Title, document),
            Count(plainName, Field.PlainName, document),
            Count(body, Field.Body, document)));
        _entries.AddRange(_current.Values);
    }

    public Postings Build()
    {
        var starts = new int[Terms.Count + 1];
        foreach (var entry in _entries)
        {
            starts[entry.Term + 1]++;
        }

        for (var term = 0; term < Terms.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        var averages = Averages();
        var documents = new int[_entries.Count];
        var weights = new byte[_entries.Count];
        var next = starts.AsSpan(..^1).ToArray();
        foreach (var entry in _entries)
        {
            var at = next[entry.Term]++;
            var inHead = entry.InTitle > 0 || entry.InPlainName > 0;
            documents[at] = (entry.Document << 1) | (inHead ? 1 : 0);
            weights[at] = (byte)MathF.Round(255 * WeightOf(entry, _lengths[entry.Document], averages));
        }

        return new(starts, documents, weights, _lengths.Count);
    }

    private int Count(string text, Field field, int document)
    {
        var length = 0;
        var reader = new TokenReader(text);
        while (reader.Next(out var token))
        {
            // A lone character in the body says nothing and would be most of the index.
            if (field == Field.Body && token.Kind == TokenKind.Single)
            {
                continue;
            }

            length++;
            var term = Terms.Add(text, token);
            var entry = _current.GetValueOrDefault(term, new(term, document, 0, 0, 0));
            _current[term] = field switch
            {
                Field.Title => entry with { InTitle = Increment(entry.InTitle) },
                Field.PlainName => entry with { InPlainName = Increment(entry.InPlainName) },
                _ => entry with { InBody = Increment(entry.InBody) },
            };
        }

        return length;
    }

    private static byte Increment(byte count) => count == byte.MaxValue ? count : (byte)(count + 1);

    private FieldLengths Averages()
    {
        double title = 0, plainName = 0, body = 0;
        foreach (var lengths in _lengths)
        {
            title += lengths.Title;
            plainName += lengths.PlainName;
            body += lengths.Body;
        }

        var documents = Math.Max(1, _lengths.Count);
        return new((float)(title / documents), (float)(plainName / documents), (float)(body / documents));
    }

    private static float WeightOf(Entry entry, FieldLengths lengths, FieldLengths averages)
    {
        var frequency = Weighed(entry.InTitle, lengths.Title, averages.Title, FieldWeights[0])
            + Weighed(entry.InPlainName, lengths.PlainName, averages.PlainName, FieldWeights[1])
            + Weighed(entry.InBody, lengths.Body, averages.Body, FieldWeights[2]);
        return frequency / (Saturation + frequency);
    }

    private static float Weighed(byte count, float length, float average, float weight) =>
        count == 0 ? 0 : weight * count / (1 - LengthPenalty + (LengthPenalty * length / average));

    private readonly record struct Entry(int Term, int Document, byte InTitle, byte InPlainName, byte InBody);

    private readonly record struct FieldLengths(float Title, float PlainName, float Body);
}
