using System.Globalization;
using ApprovalPortal.Platform.Time;
using CsCheck;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Official;
    private static readonly DateOnly Epoch = new(2004, 1, 1);
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 365 * 30].Select(Epoch.AddDays);

    [Theory]
    [InlineData("2024-09-29", 20, "2024-10-31")]
    [InlineData("2024-09-30", 5, "2024-10-12")]
    [InlineData("2024-10-12", 20, "2024-11-08")]
    [InlineData("2025-01-24", 20, "2025-02-27")]
    [InlineData("2025-09-28", 10, "2025-10-17")]
    [InlineData("2026-02-13", 20, "2026-03-19")]
    [InlineData("2026-09-24", 5, "2026-10-09")]
    [InlineData("2024-09-26", 5, "2024-10-09")]
    [InlineData("2024-09-26", 20, "2024-10-29")]
    [InlineData("2024-10-09", 10 + 4, "2024-10-28")]
    [InlineData("2024-10-09", 20 + 4, "2024-11-11")]
    [InlineData("2024-10-09", 20 + 10 + 4, "2024-11-25")]
    [InlineData("2024-10-30", 10, "2024-11-13")]
    [InlineData("2024-09-02", 45, "2024-11-08")]
    [InlineData("2024-09-02", 45 + 15, "2024-11-29")]
    [InlineData("2024-11-01", 5, "2024-11-08")]
    [InlineData("2024-11-08", 20, "2024-12-06")]
    public void A_limit_in_working_days_ends_where_the_published_calendar_says(string start, int days, string due)
    {
        var end = Calendar.DueOn(Day(start), new TimeLimit(days, TimeUnit.WorkingDay));

        Assert.Equal(Day(due), end);
    }

    [Theory]
    [InlineData("2024-10-14", "2024-10-18", 4)]
    [InlineData("2024-09-26", "2024-10-10", 6)]
    [InlineData("2024-10-10", "2024-09-26", -6)]
    [InlineData("2024-10-01", "2024-10-07", 0)]
    [InlineData("2024-10-11", "2024-10-12", 1)]
    public void Working_days_are_counted_after_the_first_day_and_up_to_the_last(string after, string upTo, int count) =>
        Assert.Equal(count, Calendar.CountWorkingDays(Day(after), Day(upTo)));

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_that_were_published(int year, int count) =>
        Assert.Equal(count, Calendar.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31)));

    [Theory]
    [InlineData(1, 61)]
    [InlineData(2, 62)]
    [InlineData(3, 66)]
    [InlineData(4, 62)]
    public void A_quarter_of_2024_has_the_working_days_that_were_published(int number, int count)
    {
        var quarter = new Quarter(2024, number);

        Assert.Equal(count, Calendar.CountWorkingDays(quarter.First.AddDays(-1), quarter.Last));
    }

    [Theory]
    [InlineData("2024-02-09", DayKind.Workday, null)] // New Year's Eve was not a holiday that year
    [InlineData("2024-02-10", DayKind.Holiday, "春节")]
    [InlineData("2024-02-18", DayKind.MakeupWorkday, "春节")]
    [InlineData("2024-03-02", DayKind.Weekend, null)]
    [InlineData("2026-06-19", DayKind.Holiday, "端午节")]
    public void A_day_tells_its_kind_and_its_holiday(string day, DayKind kind, string? name) =>
        Assert.Equal(new CalendarDay(Day(day), kind, name), Calendar.Describe(Day(day)));

    [Theory]
    [InlineData("2024-09-01", 30, TimeUnit.NaturalDay, "2024-10-08")] // 1 October: over the whole holiday
    [InlineData("2024-09-01", 28, TimeUnit.NaturalDay, "2024-09-29")] // a Sunday, but worked
    [InlineData("2024-01-31", 1, TimeUnit.Month, "2024-02-29")]
    [InlineData("2025-01-31", 1, TimeUnit.Month, "2025-02-28")]
    [InlineData("2024-08-01", 2, TimeUnit.Month, "2024-10-08")]
    [InlineData("2024-02-29", 1, TimeUnit.Year, "2025-02-28")]
    [InlineData("2024-11-04", 4, TimeUnit.Hour, "2024-11-04")]
    [InlineData("2024-11-04", 36, TimeUnit.Hour, "2024-11-05")]
    [InlineData("2024-11-01", 24, TimeUnit.Hour, "2024-11-04")]
    [InlineData("2024-11-02", 0, TimeUnit.WorkingDay, "2024-11-02")]
    public void Other_units_end_as_the_Civil_Code_says(string start, int amount, TimeUnit unit, string due) =>
        Assert.Equal(Day(due), Calendar.DueOn(Day(start), new TimeLimit(amount, unit)));

    [Fact]
    public void Adding_working_days_and_counting_them_gives_the_same_number() =>
        Gen.Select(AnyDay, Gen.Int[0, 300]).Sample((start, n) =>
            Calendar.CountWorkingDays(start, Calendar.AddWorkingDays(start, n)) == n);

    [Fact]
    public void Working_days_lead_back_to_the_working_day_they_came_from() =>
        Gen.Select(AnyDay.Where(Calendar.IsWorkingDay), Gen.Int[0, 300]).Sample((start, n) =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(start, n), -n) == start);

    [Fact]
    public void Counts_over_neighbouring_spans_add_up() =>
        Gen.Select(AnyDay, Gen.Int[-200, 200], Gen.Int[-200, 200]).Sample((a, x, y) =>
        {
            var (b, c) = (a.AddDays(x), a.AddDays(y));
            return Calendar.CountWorkingDays(a, b) + Calendar.CountWorkingDays(b, c) == Calendar.CountWorkingDays(a, c);
        });

    [Fact]
    public void A_limit_that_is_not_at_once_always_ends_on_a_working_day() =>
        Gen.Select(AnyDay, Gen.Int[1, 60], Gen.Enum<TimeUnit>()).Sample((start, amount, unit) =>
            Calendar.IsWorkingDay(Calendar.DueOn(start, new TimeLimit(amount, unit))));

    [Fact]
    public void Published_years_are_covered_and_the_next_is_not()
    {
        Assert.All(Enumerable.Range(2004, 23), year => Assert.True(Calendar.Covers(year)));
        Assert.False(Calendar.Covers(2003));
        Assert.False(Calendar.Covers(2027));
    }

    [Fact]
    public void A_calendar_refuses_ordinary_days_and_days_given_twice()
    {
        var holiday = new CalendarDay(new(2027, 1, 1), DayKind.Holiday, "元旦");
        var weekend = new CalendarDay(new(2027, 1, 2), DayKind.Weekend, null);

        Assert.Throws<ArgumentException>(() => new WorkCalendar([holiday, holiday]));
        Assert.Throws<ArgumentException>(() => new WorkCalendar([weekend]));
    }

    [Fact]
    public void A_published_year_replaces_what_was_computed()
    {
        var spring = new DateOnly(2027, 2, 8);
        var published = new WorkCalendar([new(new(2027, 1, 1), DayKind.Holiday, "元旦")]);

        Assert.False(Calendar.IsWorkingDay(spring));
        Assert.True(published.IsWorkingDay(spring));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
