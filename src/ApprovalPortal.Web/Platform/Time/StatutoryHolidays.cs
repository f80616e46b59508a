using System.Globalization;

namespace ApprovalPortal.Platform.Time;

/// <summary>
/// The holidays that 《全国年节及纪念日放假办法》 (as revised from 2025) itself names, computed from the calendar.
/// They stand in for a year whose yearly arrangement, with its exchanged days, is not published yet.
/// </summary>
public static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly DateOnly LunarFirst = DateOnly.FromDateTime(Lunar.MinSupportedDateTime).AddDays(1);
    private static readonly DateOnly LunarLast = DateOnly.FromDateTime(Lunar.MaxSupportedDateTime).AddDays(-1);

    /// <summary>The holiday's name, or null on any other day. Lunar holidays are known from 1901 to 2100.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "元旦",
        (5, 1 or 2) => "劳动节",
        (10, 1 or 2 or 3) => "国庆节",
        (4, 4 or 5 or 6) when day == ClearAndBright(day.Year) => "清明节",
        _ => day >= LunarFirst && day <= LunarLast ? LunarNameOf(day) : null,
    };

    private static string? LunarNameOf(DateOnly day)
    {
        // New Year's Eve is the day before the first month, whether the twelfth has 29 days or 30.
        if (LunarDate(day.AddDays(1)) is (1, 1))
        {
            return "春节";
        }

        return LunarDate(day) switch
        {
            (1, 1 or 2 or 3) => "春节",
            (5, 5) => "端午节",
            (8, 15) => "中秋节",
            _ => null,
        };
    }

    /// <summary>Month and day of the lunar year; a leap month has the number 0, for no holiday falls in one.</summary>
    private static (int Month, int Day) LunarDate(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        var month = Lunar.GetMonth(date);
        var leap = Lunar.GetLeapMonth(Lunar.GetYear(date));
        var number = leap == 0 || month < leap ? month : month == leap ? 0 : month - 1;
        return (number, Lunar.GetDayOfMonth(date));
    }

    /// <summary>清明 by the rule of thumb for the sun's 15th degree, right for the years 2000 to 2099.</summary>
    private static DateOnly ClearAndBright(int year)
    {
        var inCentury = year % 100;
        return new(year, 4, (int)((inCentury * 0.2422) + 4.81) - (inCentury / 4));
    }
}
