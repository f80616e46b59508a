using System.Globalization;
using ApprovalPortal.Platform.Time;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class CityClockTests
{
    [Theory]
    [InlineData(15, 59, 22)]
    [InlineData(16, 0, 23)]
    public void The_day_changes_at_the_citys_midnight(int utcHour, int utcMinute, int day)
    {
        var clock = ClockAt(new(2026, 11, 22, utcHour, utcMinute, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 11, day), clock.Today);
    }

    [Fact]
    public void An_instant_is_shown_with_the_citys_offset()
    {
        var clock = ClockAt(new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));

        var local = clock.Local(clock.Now);

        Assert.Equal(clock.Now, local);
        Assert.Equal("2026-11-22 16:30 +08:00", local.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_bounds_of_days_are_half_open_and_in_UTC()
    {
        var clock = ClockAt(DateTimeOffset.UnixEpoch);

        var (from, until) = clock.Bounds(new(2026, 10, 1), new(2026, 12, 31));

        Assert.Equal(new DateTimeOffset(2026, 9, 30, 16, 0, 0, TimeSpan.Zero), from);
        Assert.Equal(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero), until);
        Assert.Equal(TimeSpan.Zero, from.Offset);
    }

    [Fact]
    public void Bounds_hold_every_instant_of_their_days_and_no_other()
    {
        // The years include those of summer time in China, 1986 to 1991.
        var clock = ClockAt(DateTimeOffset.UnixEpoch);
        var anyDay = Gen.Int[0, 365 * 60].Select(new DateOnly(1980, 1, 1).AddDays);

        anyDay.Sample(day =>
        {
            var (from, until) = clock.Bounds(day, day);
            return clock.DayOf(from) == day && clock.DayOf(until.AddTicks(-1)) == day
                && clock.DayOf(from.AddTicks(-1)) == day.AddDays(-1) && clock.DayOf(until) == day.AddDays(1);
        });
    }

    [Fact]
    public void Bounds_refuse_days_in_the_wrong_order() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockAt(DateTimeOffset.UnixEpoch).Bounds(new(2026, 1, 2), new(2026, 1, 1)));

    private static CityClock ClockAt(DateTimeOffset instant) => new(new FakeTimeProvider(instant), Options.Create(new CityOptions()));
}
