using System.Globalization;

namespace ApprovalPortal.Platform.Time;

/// <summary>Dates as the portal writes them. Every argument is already in the city's own time.</summary>
public static class DateWords
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>In a sentence: “10月21日（周三）”, with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year
        ? $"{day.Month}月{day.Day}日（{Weekday(day)}）"
        : DayWithYear(day);

    /// <summary>“2026年10月16日（周五）”.</summary>
    public static string DayWithYear(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（{Weekday(day)}）";

    /// <summary>In a table: “2026-10-21”.</summary>
    public static string Table(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In a narrow table: “10-21”.</summary>
    public static string MonthDay(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>On a day cell: “10/21”.</summary>
    public static string Cell(DateOnly day) => $"{day.Month}/{day.Day}";

    /// <summary>“16:40”.</summary>
    public static string Time(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>“周三”.</summary>
    public static string Weekday(DateOnly day) => $"周{Weekdays[(int)day.DayOfWeek]}";
}
