using System.Globalization;

namespace ApprovalPortal.Platform.Documents;

/// <summary>Dates as official papers write them.</summary>
internal static class Dates
{
    public static string Long(DateOnly date) => date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
}
