namespace ApprovalPortal.Platform.Search;

/// <summary>What a token is: one Chinese character, two neighbours, or a word in letters and digits.</summary>
internal enum TokenKind
{
    Single,
    Pair,
    Word,
}

/// <summary>A token's place in the normalised text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">In characters.</param>
/// <param name="StandsAlone">A single character with no Chinese neighbour: then no pair holds it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool StandsAlone);

/// <summary>Walks the tokens of a normalised text without allocating.</summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _pairIsNext;

    public bool Next(out Token token)
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        if (_at >= _text.Length)
        {
            token = default;
            return false;
        }

        if (!SearchText.IsHan(_text[_at]))
        {
            token = ReadWord();
            return true;
        }

        if (_pairIsNext)
        {
            _pairIsNext = false;
            token = new(TokenKind.Pair, _at++, 2, StandsAlone: false);
            return true;
        }

        var followed = IsHanAt(_at + 1);
        token = new(TokenKind.Single, _at, 1, StandsAlone: !followed && !IsHanAt(_at - 1));
        _pairIsNext = followed;
        if (!followed)
        {
            _at++;
        }

        return true;
    }

    private Token ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != ' ' && !SearchText.IsHan(_text[_at]))
        {
            _at++;
        }

        return new(TokenKind.Word, start, _at - start, StandsAlone: true);
    }

    private readonly bool IsHanAt(int index) =>
        index >= 0 && index < _text.Length && SearchText.IsHan(_text[index]);
}
