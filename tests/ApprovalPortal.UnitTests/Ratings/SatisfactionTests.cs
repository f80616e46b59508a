using ApprovalPortal.Modules.Ratings.Domain;

namespace ApprovalPortal.UnitTests.Ratings;

public sealed class SatisfactionTests
{
    // 200 cases finished, 120 rated by people (another 30 by default, which do not count).
    private static readonly Satisfaction Example = new(Five: 90, Four: 12, Three: 12, Two: 4, One: 2);

    [Fact]
    public void The_weighted_figure_of_the_worked_example_is_90() => Assert.Equal(90.0m, Example.Weighted);

    [Fact]
    public void Three_stars_and_more_are_good() => Assert.Equal(95m, Example.GoodRate);

    [Fact]
    public void The_active_rate_is_of_all_finished_cases() => Assert.Equal(60m, Satisfaction.ActiveRate(rated: Example.Count, finished: 200));

    [Fact]
    public void Without_ratings_there_is_no_figure()
    {
        Assert.Null(default(Satisfaction).Weighted);
        Assert.Null(default(Satisfaction).GoodRate);
        Assert.Null(Satisfaction.ActiveRate(rated: 0, finished: 0));
    }

    [Fact]
    public void Counts_of_departments_add_up() =>
        Assert.Equal(new Satisfaction(2, 0, 1, 0, 4), new Satisfaction(2, 0, 0, 0, 1) + new Satisfaction(0, 0, 1, 0, 3));
}
