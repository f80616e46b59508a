using ApprovalPortal.Modules.Dashboards.Domain;

namespace ApprovalPortal.UnitTests.Dashboards;

public sealed class QuarterReportTests
{
    [Fact]
    public void What_should_have_been_decided_lowers_the_rate_but_not_the_national_one()
    {
        var figures = new Figures { Decided = 8, InTime = 6, Overdue = 2 };

        Assert.Equal((60m, 75m), (figures.OnTimeRate, figures.NationalOnTimeRate));
    }

    [Fact]
    public void Only_overdue_cases_make_a_rate_of_nought_and_no_cases_make_none()
    {
        Assert.Equal(0m, new Figures { Overdue = 1 }.OnTimeRate);
        Assert.Null(new Figures { Received = 5 }.OnTimeRate);
    }

    [Fact]
    public void The_average_of_a_sum_is_not_the_average_of_averages()
    {
        var sum = new Figures { Decided = 1, WorkingDays = 10 } + new Figures { Decided = 4, WorkingDays = 5 };

        Assert.Equal(3m, sum.AverageWorkingDays);
    }

    [Fact]
    public void The_best_rate_stands_first_equals_share_a_place_and_those_without_a_rate_have_none()
    {
        var lines = QuarterReport.Rank(
        [
            ("无件局", new() { Received = 3 }),
            ("慢局", new() { Decided = 2, InTime = 1 }),
            ("小局", new() { Decided = 1, InTime = 1 }),
            ("大局", new() { Decided = 9, InTime = 9 }),
        ]);

        Assert.Equal([(1, "大局"), (1, "小局"), (3, "慢局"), (null, "无件局")], lines.Select(l => (l.Place, l.Name)));
    }
}
