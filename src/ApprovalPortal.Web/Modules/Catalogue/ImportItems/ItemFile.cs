using System.Text;
using CsvHelper;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>Reads an item file row by row, without ever holding the whole of it.</summary>
internal sealed class ItemFile : IAsyncDisposable
{
    // What the guide of one item needs many times over; a quote that is never closed does not eat the machine's memory.
    private const int LargestRow = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader _text;
    private readonly CsvReader _csv;
    private bool _isTorn;

    public ItemFile(Stream content)
    {
        _text = new(content, StrictUtf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        _csv = CsvReader.Create(_text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            OnMalformedRecord = found => _isTorn |= found.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
        });
    }

    /// <exception cref="UnreadableFileException">No heading, a heading without a needed column, or not UTF-8.</exception>
    public async IAsyncEnumerable<ItemRow> RowsAsync()
    {
        var more = await NextAsync();
        var headings = Headings(_csv.Headers);
        for (; more; more = await NextAsync())
        {
            yield return Row(headings);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        _text.Dispose();
    }

    private static Dictionary<string, int> Headings(IReadOnlyList<string> names)
    {
        var headings = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, name) in names.Index())
        {
            headings.TryAdd(name.Trim(), place);
        }

        var missing = ItemColumns.Needed.Where(c => !headings.ContainsKey(c)).ToList();
        return missing.Count == 0
            ? headings
            : throw new UnreadableFileException($"表头缺少这些列：{string.Join("、", missing)}。第一行应是列名，列之间用逗号分隔。");
    }

    private ItemRow Row(Dictionary<string, int> headings)
    {
        var fields = new string[_csv.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _csv.GetString(i);
        }

        return new((int)_csv.LineNumber, headings, fields) { Broken = BrokenBy(fields.Length) };
    }

    private string? BrokenBy(int fields)
    {
        var columns = _csv.Headers.Count;
        if (fields == columns && !_isTorn)
        {
            return null;
        }

        var count = fields == columns ? "" : $"应有 {columns} 列，读出 {fields} 列";
        var lines = _csv.RawRecord.Count((byte)'\n');
        var quotes = lines > 0 ? $"第 {_csv.LineNumber} 行到第 {_csv.LineNumber + lines} 行连成了一行，请看引号是否配对"
            : _isTorn ? "引号没有配对" : "";
        return string.Join("：", new[] { count, quotes }.Where(part => part.Length > 0));
    }

    private async Task<bool> NextAsync()
    {
        _isTorn = false;
        try
        {
            return await _csv.ReadAsync();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException("文件不是 UTF-8 编码，读不出来。请另存为“CSV UTF-8”再导入。");
        }
        catch (CsvFormatException malformed)
        {
            throw new UnreadableFileException($"从第 {malformed.LineNumber} 行起读不出来，请看这一行的引号是否配对。");
        }
    }
}

/// <summary>The file as a whole cannot be read; the message says why, for whoever chose it.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
