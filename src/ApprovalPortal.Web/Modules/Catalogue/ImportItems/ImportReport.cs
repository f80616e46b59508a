using CsvHelper;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The notes of an import as a file that a spreadsheet opens.</summary>
internal static class ImportReport
{
    // With a byte order mark, without which a spreadsheet takes it for another encoding; cells that would be formulas are defused.
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static async Task WriteAsync(Stream to, IReadOnlyList<ImportNote> notes, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync(["行", "列", "处理", "实施编码", "原因"], cancellation);
        foreach (var note in notes)
        {
            await csv.WriteRecordAsync([$"{note.Line}", note.Column, note.IsRefused ? "拒绝" : "存疑", note.Code, note.Reason], cancellation);
        }
    }
}
