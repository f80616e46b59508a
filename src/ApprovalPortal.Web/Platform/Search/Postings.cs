namespace ApprovalPortal.Platform.Search;

/// <summary>
/// For every term, the documents that hold it and how much it says about each: the saturated BM25F weight,
/// worked out once when building, so that asking is only adding up.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly byte[] _weights;
    private readonly float[] _rarity;

    /// <param name="starts">Where each term's documents begin; one more at the end.</param>
    /// <param name="documents">Document number times two, plus one when the term stands in its title or plain name.</param>
    /// <param name="weights">0..255 for 0..1, beside <paramref name="documents"/>.</param>
    /// <param name="documentCount">Documents in the index.</param>
    public Postings(int[] starts, int[] documents, byte[] weights, int documentCount)
    {
        _starts = starts;
        _documents = documents;
        _weights = weights;
        _rarity = new float[starts.Length - 1];
        for (var term = 0; term < _rarity.Length; term++)
        {
            var holders = starts[term + 1] - starts[term];
            _rarity[term] = MathF.Log(1 + ((documentCount - holders + 0.5f) / (holders + 0.5f)));
        }

        RarityOfUnknown = MathF.Log(1 + ((documentCount + 0.5f) / 0.5f));
    }

    /// <summary>The rarity (idf) of a term that no document holds.</summary>
    public float RarityOfUnknown { get; }

    public float RarityOf(int term) => _rarity[term];

    public ReadOnlySpan<int> DocumentsOf(int term) => _documents.AsSpan(_starts[term].._starts[term + 1]);

    public ReadOnlySpan<byte> WeightsOf(int term) => _weights.AsSpan(_starts[term].._starts[term + 1]);
}
