using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

public sealed class MyCasesTests(ClaimsFixture portal) : IClassFixture<ClaimsFixture>
{
    [Fact]
    public async Task Cases_come_newest_first_and_twenty_a_page()
    {
        var mine = new CaseWish { FiledBy = DemoAccountsSeed.DeclaredCitizen };
        var numbers = new List<string>();
        for (var i = 0; i < 22; i++)
        {
            numbers.Add((await portal.SubmittedCaseAsync(mine)).Value);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var applicant = await portal.FilerOfAsync(Modules.Cases.Domain.CaseNumber.Parse(numbers[0]));
        var first = await NumbersAsync(applicant, "/cases");
        var second = await NumbersAsync(applicant, "/cases?page=2");
        var nonsense = await NumbersAsync(applicant, "/cases?page=x");

        numbers.Reverse();
        Assert.Equal(numbers.Take(20), first);
        Assert.Equal(numbers.Skip(20), second);
        Assert.Equal(first, nonsense);
        Assert.Contains("page=2", (await applicant.PageAsync("/cases")).QuerySelector("nav a[href*='page=2']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_none_is_shown_where_to_begin()
    {
        using var applicant = portal.Applicant(Guid.NewGuid());

        var page = await applicant.PageAsync("/cases");

        Assert.Contains("没有提交过的件", page.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/items']"));
    }

    [Fact]
    public async Task Staff_have_no_cases_of_their_own()
    {
        using var clerk = portal.Staff("window-clerk");
        using var visitor = portal.Visitor();

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/cases")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/cases")).StatusCode);
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(PortalClient applicant, string url) =>
        [.. (await applicant.PageAsync(url)).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
