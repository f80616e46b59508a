using System.Runtime.InteropServices;

namespace ApprovalPortal.Platform.Search;

/// <summary>Numbers the terms from 0. Chinese singles and pairs are keyed by their characters, so no string is made for them.</summary>
internal sealed class TermTable
{
    public const int Unknown = -1;

    private readonly Dictionary<uint, int> _han = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;

    public TermTable() => _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _han.Count + _words.Count;

    public int Add(ReadOnlySpan<char> text, Token token)
    {
        var next = Count;
        ref var id = ref token.Kind == TokenKind.Word
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(_wordsBySpan, text.Slice(token.Start, token.Length), out var exists)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_han, KeyOf(text, token), out exists);
        if (!exists)
        {
            id = next;
        }

        return id;
    }

    public int Find(ReadOnlySpan<char> text, Token token)
    {
        var found = token.Kind == TokenKind.Word
            ? _wordsBySpan.TryGetValue(text.Slice(token.Start, token.Length), out var id)
            : _han.TryGetValue(KeyOf(text, token), out id);
        return found ? id : Unknown;
    }

    private static uint KeyOf(ReadOnlySpan<char> text, Token token) =>
        token.Kind == TokenKind.Pair ? ((uint)text[token.Start] << 16) | text[token.Start + 1] : text[token.Start];
}
