using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class StatutoryHolidaysTests
{
    public static TheoryData<int> PublishedYears => [.. Enumerable.Range(2008, 19)];

    [Theory, MemberData(nameof(PublishedYears))]
    public void Every_computed_holiday_was_a_day_off_in_the_published_years(int year)
    {
        // New Year's Eve and 2 May became holidays by decree in 2025, and New Year's Eve had not been one in every year before.
        var computed = DaysOf(year).Where(d => year >= 2025 || !(IsNewYearsEve(d) || d is { Month: 5, Day: 2 })).ToList();

        var worked = computed.Where(WorkCalendar.Official.IsWorkingDay);

        Assert.InRange(computed.Count, 10, 13); // 中秋节 may fall within 国庆节
        Assert.Empty(worked);
    }

    [Theory]
    [InlineData(2027, 2, 5, "春节")] // New Year's Eve after a twelfth month of 29 days
    [InlineData(2027, 2, 8, "春节")]
    [InlineData(2027, 2, 9, null)]
    [InlineData(2027, 4, 5, "清明节")]
    [InlineData(2027, 6, 9, "端午节")]
    [InlineData(2027, 9, 15, "中秋节")]
    [InlineData(2028, 6, 27, null)] // the fifth of a leap fifth month
    [InlineData(2030, 10, 3, "国庆节")]
    [InlineData(2030, 10, 4, null)]
    [InlineData(2150, 1, 1, "元旦")]
    [InlineData(2150, 2, 1, null)] // beyond the lunar tables
    public void A_year_without_an_arrangement_has_the_holidays_of_the_decree(int year, int month, int day, string? name) =>
        Assert.Equal(name, StatutoryHolidays.NameOf(new(year, month, day)));

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(d => StatutoryHolidays.NameOf(d) is not null);

    private static bool IsNewYearsEve(DateOnly day) =>
        StatutoryHolidays.NameOf(day) == "春节" && StatutoryHolidays.NameOf(day.AddDays(-1)) is null;
}
