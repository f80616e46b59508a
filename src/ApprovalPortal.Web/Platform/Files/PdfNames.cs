using System.Text;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Reads a PDF's bytes as names and keywords, in one forward pass with a fixed buffer. Bytes of streams are read too,
/// but there only long names count: two letters turn up in any picture.
/// </summary>
internal sealed class PdfNames(Stream source, long most = long.MaxValue)
{
    private const int LongestName = 32;
    private const int LongEnoughForChance = 6;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofObject = new(StringComparer.Ordinal);
    private readonly StringBuilder _word = new(LongestName);
    private readonly List<PackedObjects> _packed = [];
    private bool _isName;
    private bool _inStream;
    private bool _awaitsData;
    private int _escape = -1;

    /// <summary>Bytes read so far.</summary>
    public long Consumed { get; private set; }

    /// <summary>The end of every PDF says where its table is.</summary>
    public bool HasTrailer { get; private set; }

    public bool Has(string name) => _found.Contains(name);

    /// <returns>The compressed object streams met on the way.</returns>
    public IReadOnlyList<PackedObjects> Read()
    {
        int count;
        while (Consumed < most && (count = source.Read(_buffer)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                Take(_buffer[i], Consumed + i);
            }

            Consumed += count;
        }

        EndWord();
        return _packed;
    }

    private void Take(byte value, long at)
    {
        if (_awaitsData)
        {
            if (value is 9 or 13 or 32)
            {
                return;
            }

            BeginData(value == 10 ? at + 1 : at);
        }

        if (value is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
            or (byte)'{' or (byte)'}' or (byte)'%' or (byte)'/')
        {
            EndWord();
            _isName = value == '/';
            return;
        }

        if (_word.Length < LongestName)
        {
            Append((char)value);
        }
    }

    /// <summary>A name may spell any letter as <c>#</c> and two hex digits.</summary>
    private void Append(char letter)
    {
        _word.Append(letter);
        if (!_isName)
        {
            return;
        }

        if (letter == '#')
        {
            _escape = _word.Length;
        }
        else if (_escape > 0 && _word.Length == _escape + 2)
        {
            if (byte.TryParse(_word.ToString(_escape, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                _word.Length = _escape - 1;
                _word.Append((char)code);
            }

            _escape = -1;
        }
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            var word = _word.ToString();
            _word.Clear();
            _escape = -1;
            if (_isName)
            {
                EndName(word);
            }
            else
            {
                EndKeyword(word);
            }
        }
    }

    private void EndName(string name)
    {
        _ofObject.Add(name);
        if (!_inStream || name.Length >= LongEnoughForChance)
        {
            _found.Add(name);
        }
    }

    private void EndKeyword(string word)
    {
        switch (word)
        {
            case "obj":
                // Also inside what looks like a stream: a forged "stream" must not hide the objects that follow it.
                _inStream = false;
                _ofObject.Clear();
                break;
            case "stream":
                _awaitsData = true;
                break;
            case "endstream":
                _inStream = false;
                break;
            case "startxref":
                HasTrailer = true;
                break;
        }
    }

    /// <summary>The data begins after the line end behind <c>stream</c>; some writers put spaces before it.</summary>
    private void BeginData(long start)
    {
        (_awaitsData, _inStream) = (false, true);
        // /N and /First are what every object stream must have; its /Type is not what readers go by.
        if (_ofObject.Contains("ObjStm") || _ofObject.Contains("First") && _ofObject.Contains("N"))
        {
            var isPlainFlate = _ofObject.Contains("FlateDecode") && !_ofObject.Contains("DecodeParms")
                && !_ofObject.Any(n => n.EndsWith("Decode", StringComparison.Ordinal) && n != "FlateDecode");
            _packed.Add(new(start, isPlainFlate));
        }
    }

    /// <summary>A compressed stream of objects: where its data begins, and whether it is deflated and nothing else.</summary>
    public sealed record PackedObjects(long Start, bool IsPlainFlate);
}
