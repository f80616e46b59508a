namespace ApprovalPortal.Platform.Search;

/// <summary>The facet values of every document, as numbers, one column for each facet.</summary>
internal sealed class FacetTable
{
    private readonly Column[] _columns;

    /// <param name="documents">In the order of the index.</param>
    public FacetTable(IReadOnlyList<SearchDocument> documents) =>
        _columns =
        [
            .. documents.SelectMany(document => document.Facets.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new Column(name, documents)),
        ];

    /// <summary>A fresh count under these filters.</summary>
    public FacetCounter CounterFor(IReadOnlyDictionary<string, string[]>? filters)
    {
        var accepted = new bool[]?[_columns.Length];
        var impossible = 0;
        foreach (var (name, values) in filters ?? new Dictionary<string, string[]>())
        {
            if (values.Length == 0)
            {
                continue;
            }

            var column = Array.FindIndex(_columns, candidate => candidate.Name == name);
            if (column < 0)
            {
                impossible++;
                continue;
            }

            accepted[column] = _columns[column].Accepting(values);
        }

        return new(_columns, accepted, impossible);
    }

    internal sealed class Column
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly int[] _starts;
        private readonly int[] _values;

        public Column(string name, IReadOnlyList<SearchDocument> documents)
        {
            Name = name;
            _starts = new int[documents.Count + 1];
            var values = new List<int>();
            for (var document = 0; document < documents.Count; document++)
            {
                if (documents[document].Facets.TryGetValue(name, out var held))
                {
                    values.AddRange(held.Distinct(StringComparer.Ordinal).Select(NumberOf));
                }

                _starts[document + 1] = values.Count;
            }

            _values = [.. values];
            Values = [.. _numbers.Keys];
        }

        public string Name { get; }

        public string[] Values { get; }

        public ReadOnlySpan<int> Of(int document) => _values.AsSpan(_starts[document].._starts[document + 1]);

        public bool[] Accepting(string[] values)
        {
            var accepted = new bool[Values.Length];
            foreach (var value in values)
            {
                if (_numbers.TryGetValue(value, out var number))
                {
                    accepted[number] = true;
                }
            }

            return accepted;
        }

        private int NumberOf(string value)
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                _numbers[value] = number = _numbers.Count;
            }

            return number;
        }
    }
}
