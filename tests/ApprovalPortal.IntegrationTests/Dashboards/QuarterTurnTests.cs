using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Dashboards;

public sealed class QuarterTurnTests(ClaimsFixture portal) : IClassFixture<ClaimsFixture>
{
    [Fact]
    public async Task A_quarter_begins_at_the_citys_midnight()
    {
        // 1 April, 00:30 in the city; in UTC it is still March.
        portal.Clock.SetUtcNow(new(2026, 3, 31, 16, 30, 0, TimeSpan.Zero));
        var account = Guid.NewGuid();
        var department = FigureData.Department("午夜局");
        var number = await portal.InDatabaseAsync(async db =>
        {
            var days = new CaseDays(new(2026, 3, 20), Due: new(2026, 3, 30), Decided: new(2026, 3, 31), Delivered: new(2026, 3, 31));
            var caseFile = portal.Case(department.Id, account, days);
            db.AddRange(department, caseFile);
            await db.SaveChangesAsync();
            return caseFile.Number;
        });
        using var applicant = portal.Applicant(account);
        using var leader = portal.Staff(StaffRoles.Leader);

        using var rated = await applicant.PostAsync($"/cases/{number}/rate", ("Stars", "5"));
        var now = await leader.PageAsync($"/dashboard?department={department.CreditCode}");
        var before = await leader.PageAsync($"/dashboard?quarter=2026Q1&department={department.CreditCode}");

        Assert.Contains("2026年第二季度", now.TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(("0", "1"), (Cell(now, 4), Cell(now, 12)));
        Assert.Equal(("1", "0"), (Cell(before, 4), Cell(before, 12)));
    }

    private static string Cell(AngleSharp.Dom.IParentNode page, int column) => page.TextOf($"#departments tfoot tr > :nth-child({column})");
}
