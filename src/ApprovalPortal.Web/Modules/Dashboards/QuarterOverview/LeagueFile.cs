using CsvHelper;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>The departments' table as a CSV file that spreadsheets open: UTF-8 with its mark, no cell that one would run as a formula.</summary>
internal static class LeagueFile
{
    public const string ContentType = "text/csv";

    public static byte[] Write(LeagueTable table)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in table.Rows.Prepend(LeagueTable.Headings).Append(table.Totals))
            {
                csv.WriteRecord([.. row]);
            }
        }

        return stream.ToArray();
    }
}
