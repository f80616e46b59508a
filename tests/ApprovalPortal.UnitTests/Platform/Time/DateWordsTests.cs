using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class DateWordsTests
{
    private static readonly DateOnly Today = new(2026, 10, 16);

    [Fact]
    public void A_day_of_this_year_needs_no_year()
    {
        Assert.Equal("10月21日（周三）", DateWords.Day(new(2026, 10, 21), Today));
    }

    [Fact]
    public void A_day_of_another_year_says_which()
    {
        Assert.Equal("2027年1月4日（周一）", DateWords.Day(new(2027, 1, 4), Today));
    }

    [Fact]
    public void Sunday_is_the_day_called_ri()
    {
        Assert.Equal("周日", DateWords.Weekday(new(2026, 10, 18)));
    }

    [Fact]
    public void Tables_and_cells_have_their_own_short_forms()
    {
        var day = new DateOnly(2026, 9, 5);

        Assert.Equal(("2026-09-05", "09-05", "9/5"), (DateWords.Table(day), DateWords.MonthDay(day), DateWords.Cell(day)));
    }

    [Fact]
    public void Times_have_twenty_four_hours()
    {
        Assert.Equal("16:04", DateWords.Time(new(2026, 10, 16, 16, 4, 59, TimeSpan.FromHours(8))));
    }
}
