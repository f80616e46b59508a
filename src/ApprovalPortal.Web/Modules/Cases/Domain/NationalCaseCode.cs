using System.Globalization;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>
/// The case's code in the national exchange: the item's task code (31 characters, or 33 for a 业务办理项), the day, and a
/// serial of four within that item and day: 43 characters as a rule.
/// </summary>
public static class NationalCaseCode
{
    public const int MaxLength = 50;

    public static string Of(string taskCode, DateOnly day, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{taskCode}{day:yyyyMMdd}{serial:D4}");
}
