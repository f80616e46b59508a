using ApprovalPortal.Platform.Time;
using CsCheck;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class QuarterTests
{
    private static readonly Gen<Quarter> AnyQuarter = Gen.Select(Gen.Int[2, 9998], Gen.Int[1, 4], (year, number) => new Quarter(year, number));

    [Fact]
    public void A_quarter_knows_its_days_months_and_title()
    {
        var quarter = Quarter.Of(new(2026, 11, 22));

        Assert.Equal(new(2026, 4), quarter);
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (quarter.First, quarter.Last));
        Assert.Equal([new(2026, 10, 1), new(2026, 11, 1), new(2026, 12, 1)], quarter.Months);
        Assert.Equal("2026年第四季度", quarter.Title);
        Assert.Equal("2026Q4", quarter.ToString());
    }

    [Fact]
    public void Quarters_follow_one_another_over_the_turn_of_the_year()
    {
        Assert.Equal(new(2027, 1), new Quarter(2026, 4).Next);
        Assert.Equal(new(2025, 4), new Quarter(2026, 1).Previous);
    }

    [Fact]
    public void Quarters_leave_no_day_out() =>
        AnyQuarter.Sample(q => q.Last.AddDays(1) == q.Next.First && q.Next.Previous == q && Quarter.Of(q.Last) == q && Quarter.Of(q.First) == q);

    [Fact]
    public void What_a_quarter_writes_it_reads() =>
        AnyQuarter.Sample(q => Quarter.TryParse(q.ToString(), out var read) && read == q);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026Q0")]
    [InlineData("2026Q5")]
    [InlineData("0000Q1")]
    [InlineData("-026Q1")]
    [InlineData(" 026Q1")]
    [InlineData("2026Q11")]
    public void Anything_else_is_no_quarter(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 5)]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    public void A_quarter_that_does_not_exist_cannot_be_made(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(year, number));
}
