using System.Net;
using System.Text;
using AngleSharp.Dom;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Dashboards;

public sealed class QuarterOverviewTests(FigureFixture portal) : IClassFixture<FigureFixture>
{
    // 收件, 作出决定, 按期决定, 到期未决定, 按期办结率, 国家口径, 平均工作日, 满意度, 好评率, 评价, 办结, 主动评价率: counted by hand.
    private static readonly string[] FourthQuarter = ["9", "2", "1", "3", "20.0", "50.0", "30.5", "65.0", "50.0", "2", "2", "100.0"];
    private static readonly string[] FirstQuarter = ["1", "2", "1", "2", "25.0", "50.0", "23.5", "80.0", "100.0", "1", "1", "100.0"];

    private string OfSlow => $"department={portal.Slow.CreditCode}";

    [Fact]
    public async Task A_quarter_that_is_over_is_counted_as_it_stood_at_its_end()
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        var page = await leader.PageAsync($"/dashboard?quarter=2025Q4&{OfSlow}");

        Assert.Equal(["1", "边界局", .. FourthQuarter], CellsOf(page.QuerySelector("#departments tbody tr")!));
        Assert.Equal(["", "合计", .. FourthQuarter], CellsOf(page.QuerySelector("#departments tfoot tr")!));
        Assert.Equal("作出决定 2 件，1 件在承诺期限内，按期办结率 20.0%。到季末还有 3 件到期没有决定。", page.TextOf(".verdict"));
    }

    [Fact]
    public async Task A_quarter_that_lasts_is_counted_up_to_today()
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        var page = await leader.PageAsync($"/dashboard?{OfSlow}");

        Assert.Contains("2026年第一季度", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(["1", "边界局", .. FirstQuarter], CellsOf(page.QuerySelector("#departments tbody tr")!));
        Assert.Contains("现在有 2 件到期没有决定", page.TextOf(".verdict"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_figures_say_what_they_count_and_how_they_moved()
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        var page = await leader.PageAsync($"/dashboard?quarter=2026Q1&{OfSlow}");

        var onTime = page.QuerySelectorAll(".kpi").Single(k => k.TextOf("h2") == "按期办结率");
        Assert.Equal(
            ["按期 1 ÷（已决定 2 ＋ 到期未决定 2）", "国家口径：1 ÷ 2，50.0%", "▲ 比上季高 5.0 个百分点"],
            onTime.QuerySelectorAll("p").Select(p => p.TextContent.Folded()));
        var received = page.QuerySelectorAll(".kpi").Single(k => k.TextOf("h2") == "收件");
        Assert.Equal("上季全季 9 件", received.QuerySelectorAll("p")[^1].TextContent);
    }

    [Fact]
    public async Task Months_hold_what_happened_in_them()
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        var page = await leader.PageAsync($"/dashboard?quarter=2025Q4&{OfSlow}");

        var drawn = page.QuerySelectorAll("figure[data-chart=bar] tbody tr").Select(CellsOf);
        Assert.Equal([["10 月", "1", "1"], ["11 月", "4", "0"], ["12 月", "4", "1"]], drawn);
        var rates = page.QuerySelectorAll("#months tbody tr").Select(CellsOf);
        Assert.Equal([["10 月", "100.0", "1.0", "100.0", "100.0", "1"], ["11 月", "—", "—", "30.0", "0.0", "1"], ["12 月", "0.0", "60.0", "—", "—", "0"]], rates);
    }

    [Fact]
    public async Task Departments_stand_in_the_order_of_their_rate()
    {
        using var supervisor = portal.Staff(StaffRoles.Supervisor);

        var page = await supervisor.PageAsync("/dashboard?quarter=2025Q4");

        var names = page.QuerySelectorAll("#departments tbody th").Select(th => th.TextContent).Where(n => n is "边界局" or "快办局");
        Assert.Equal(["快办局", "边界局"], names);
    }

    [Fact]
    public async Task The_exported_rows_are_those_of_the_table()
    {
        using var leader = portal.Staff(StaffRoles.Leader);
        var page = await leader.PageAsync("/dashboard?quarter=2025Q4");

        using var file = await leader.GetAsync(page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("CSV", StringComparison.Ordinal)).GetAttribute("href")!);

        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.TrimEnd('\r').Split(','));
        Assert.Equal(page.QuerySelectorAll("#departments tr").Select(CellsOf), rows);
        Assert.Equal("2025年第四季度审批运行.csv", file.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task An_administrator_of_a_department_sees_that_department_only()
    {
        using var administrator = portal.Staff(StaffRoles.DepartmentAdmin, portal.Slow.Id);

        var page = await administrator.PageAsync("/dashboard?quarter=2025Q4");

        Assert.Equal(["边界局"], page.QuerySelectorAll("#departments tbody th").Select(th => th.TextContent));
        Assert.Null(page.QuerySelector("#department"));
        Assert.Equal(["", "合计", .. FourthQuarter], CellsOf(page.QuerySelector("#departments tfoot tr")!));
    }

    [Theory]
    [InlineData("/dashboard")]
    [InlineData("/dashboard/export")]
    public async Task Another_department_is_not_found_for_an_administrator_of_one(string path)
    {
        using var administrator = portal.Staff(StaffRoles.DepartmentAdmin, portal.Slow.Id);
        using var nowhere = portal.Staff(StaffRoles.DepartmentAdmin);

        using var other = await administrator.GetAsync($"{path}?quarter=2025Q4&department={portal.Quick.CreditCode}");
        using var none = await nowhere.GetAsync($"{path}?quarter=2025Q4");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (other.StatusCode, none.StatusCode));
    }

    [Theory]
    [InlineData("/dashboard")]
    [InlineData("/dashboard/export")]
    public async Task Only_those_who_lead_supervise_or_administer_may_look(string path)
    {
        using var clerk = portal.Staff(StaffRoles.WindowClerk, portal.Slow.Id);
        using var applicant = portal.Applicant(Guid.NewGuid());

        using var toClerk = await clerk.GetAsync(path);
        using var toApplicant = await applicant.GetAsync(path);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (toClerk.StatusCode, toApplicant.StatusCode));
    }

    [Fact]
    public async Task A_quarter_without_anything_says_so()
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        var page = await leader.PageAsync($"/dashboard?quarter=2031Q2&{OfSlow}");

        Assert.Contains("2031年第二季度还没有收件", page.TextOf(".empty"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#departments"));
    }

    [Theory]
    [InlineData("quarter=2026Q5")]
    [InlineData("quarter=0001Q1")]
    [InlineData("quarter=9999Q4")]
    [InlineData("quarter=2025Q4&department=nobody")]
    public async Task Nonsense_in_the_address_is_not_found(string query)
    {
        using var leader = portal.Staff(StaffRoles.Leader);

        using var response = await leader.GetAsync($"/dashboard?{query}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string[] CellsOf(IElement row) => [.. row.Children.Select(c => c.TextContent.Folded())];
}
