using System.Net;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

public sealed class WorkListTests(ClaimsFixture portal) : IClassFixture<ClaimsFixture>
{
    [Fact]
    public async Task Each_role_has_its_views_and_the_first_is_open()
    {
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        using var reviewer = portal.Staff(StaffRoles.Reviewer, Guid.NewGuid());
        using var decider = portal.Staff(StaffRoles.Decider, Guid.NewGuid());
        using var both = portal.StaffMember(Guid.NewGuid(), null, StaffRoles.WindowClerk, StaffRoles.Reviewer);

        var ofClerk = await ViewsAsync(clerk);
        Assert.All(["待受理", "待补正"], view => Assert.Contains(view, ofClerk));
        Assert.Equal(["待审查", "我在审查"], (await ViewsAsync(reviewer)).Order(StringComparer.Ordinal));
        Assert.Equal(["待决定"], await ViewsAsync(decider));
        var ofBoth = await ViewsAsync(both);
        Assert.All(["待受理", "待审查"], view => Assert.Contains(view, ofBoth));
        Assert.Equal("待受理", (await clerk.PageAsync("/work?view=to-decide")).TextOf("[aria-current=page] span"));
    }

    [Fact]
    public async Task Who_handles_no_cases_has_no_list()
    {
        using var leader = portal.Staff(StaffRoles.Leader);
        using var administrator = portal.Staff(StaffRoles.SystemAdmin);
        using var applicant = portal.Applicant(Guid.NewGuid());

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [(await leader.GetAsync("/work")).StatusCode, (await administrator.GetAsync("/work")).StatusCode, (await applicant.GetAsync("/work")).StatusCode]);
    }

    [Fact]
    public async Task A_long_list_is_cut_at_keys_and_every_case_comes_once_soonest_due_first()
    {
        var name = $"排队的事项 {Guid.NewGuid():N}";
        var numbers = new HashSet<string>();
        for (var i = 0; i < (2 * WorkList.PageSize) + 3; i++)
        {
            numbers.Add((await portal.SubmittedCaseAsync(new() { ItemName = name })).Value);
            if (i == WorkList.PageSize)
            {
                portal.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        var seen = new List<string>();
        var due = new List<string>();
        var sizes = new List<int>();
        for (var url = $"/work?view=waiting&q={Uri.EscapeDataString(name)}"; url is not null;)
        {
            var page = await clerk.PageAsync(url);
            var rows = page.QuerySelectorAll("tbody tr").ToList();
            seen.AddRange(rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1]));
            due.AddRange(rows.Select(r => r.TextOf("td:last-child b")));
            sizes.Add(rows.Count);
            url = page.QuerySelector("a[href*='after=']")?.GetAttribute("href");
        }

        Assert.Equal([WorkList.PageSize, WorkList.PageSize, 3], sizes);
        Assert.Equal(numbers.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Equal(due.Order(StringComparer.Ordinal), due);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("20260309_x")]
    [InlineData("99999999_00000000000000000000000000000000")]
    public async Task A_key_that_is_none_begins_at_the_beginning(string after)
    {
        await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        Assert.NotEmpty((await clerk.PageAsync($"/work?view=waiting&after={after}")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_number_item_and_applicant()
    {
        var name = $"很少见的事项 {Guid.NewGuid():N}";
        var number = await portal.SubmittedCaseAsync(new() { ItemName = name });
        await portal.SubmittedCaseAsync();
        var applicant = (await portal.CaseAsync(number)).ApplicantName;
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        var byNumber = await NumbersAsync(clerk, $"/work?view=waiting&q={Uri.EscapeDataString(number.Grouped)}");
        var byItem = await NumbersAsync(clerk, $"/work?view=waiting&q={Uri.EscapeDataString($" {name} ")}");
        var byApplicant = await NumbersAsync(clerk, $"/work?view=waiting&q={Uri.EscapeDataString(applicant)}");
        var byNothing = await clerk.PageAsync("/work?view=waiting&q=%25");

        Assert.Equal([number.Value], byNumber);
        Assert.Equal([number.Value], byItem);
        Assert.True(byApplicant.Count > 1);
        Assert.Contains("没有符合条件的件", byNothing.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("%", byNothing.Typed("q"));
    }

    [Fact]
    public async Task A_department_sees_its_own_cases_only()
    {
        var number = await portal.AcceptedCaseAsync();
        using var own = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        using var other = portal.Staff(StaffRoles.Reviewer, Guid.NewGuid());
        using var nowhere = portal.Staff(StaffRoles.Reviewer);

        Assert.Contains(number.Value, await NumbersAsync(own, "/work?view=to-review"));
        Assert.Empty(await NumbersAsync(other, "/work?view=to-review"));
        Assert.Empty(await NumbersAsync(nowhere, "/work?view=to-review"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/work/{number}")).StatusCode);
    }

    [Fact]
    public async Task Mine_are_those_that_I_am_reviewing()
    {
        var number = await portal.AcceptedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        using var colleague = await portal.StaffOfAsync(number, StaffRoles.Reviewer);

        (await new CaseWalk(portal).ActAsync(reviewer, number, "review")).Dispose();

        Assert.Contains(number.Value, await NumbersAsync(reviewer, "/work?view=mine"));
        Assert.DoesNotContain(number.Value, await NumbersAsync(colleague, "/work?view=mine"));
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(PortalClient staff, string url) =>
        [.. (await staff.PageAsync(url)).QuerySelectorAll("tbody tr a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static async Task<HashSet<string>> ViewsAsync(PortalClient staff) =>
        [.. (await staff.PageAsync("/work")).QuerySelectorAll(".views a span:first-child").Select(s => s.TextContent)];
}
