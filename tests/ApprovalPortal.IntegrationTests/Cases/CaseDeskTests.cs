using System.Net;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(OnTheDesk.Name)]
public sealed class CaseDeskTests(ClaimsFixture portal)
{
    [Fact]
    public async Task Opening_a_case_is_noted_in_its_trail_with_who_opened_it()
    {
        var number = await portal.SubmittedCaseAsync();
        var me = Guid.NewGuid();
        using var clerk = portal.StaffMember(me, null, StaffRoles.WindowClerk);

        var page = await clerk.PageAsync($"/work/{number}");

        Assert.Contains("139****5678", page.TextOf(".kv"), StringComparison.Ordinal);
        var notes = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Stream == $"case:{number}" && e.Action == "case.opened").ToListAsync());
        Assert.Equal(me, Assert.Single(notes).ActorId);
    }

    [Theory]
    [InlineData(CaseStatus.Submitted, StaffRoles.WindowClerk, "accept correction decline")]
    [InlineData(CaseStatus.Submitted, StaffRoles.Reviewer, "")]
    [InlineData(CaseStatus.Submitted, StaffRoles.Supervisor, "")]
    [InlineData(CaseStatus.AwaitingCorrection, StaffRoles.WindowClerk, "")]
    [InlineData(CaseStatus.Accepted, StaffRoles.WindowClerk, "")]
    [InlineData(CaseStatus.Accepted, StaffRoles.Reviewer, "review")]
    [InlineData(CaseStatus.Accepted, StaffRoles.Decider, "")]
    [InlineData(CaseStatus.AwaitingDecision, StaffRoles.Reviewer, "")]
    [InlineData(CaseStatus.AwaitingDecision, StaffRoles.Decider, "decide")]
    public async Task Only_the_acts_that_this_person_may_take_are_offered(CaseStatus status, string role, string acts)
    {
        var number = status switch
        {
            CaseStatus.Submitted => await portal.SubmittedCaseAsync(),
            CaseStatus.AwaitingCorrection => await portal.CaseToCorrectAsync(),
            CaseStatus.Accepted => await portal.AcceptedCaseAsync(),
            _ => await portal.CaseAwaitingDecisionAsync(),
        };
        using var staff = await portal.StaffOfAsync(number, role);

        var page = await staff.PageAsync($"/work/{number}");

        Assert.Equal(acts, string.Join(' ', page.QuerySelectorAll($"form[action^='/work/{number}/']").Select(f => f.GetAttribute("action")!.Split('/')[^1])));
    }

    [Fact]
    public async Task What_is_not_theirs_or_not_there_is_404_and_applicants_are_kept_out()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        using var elsewhere = portal.Staff(StaffRoles.Decider, Guid.NewGuid());
        using var applicant = await portal.FilerOfAsync(number);

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/work/260302999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/work/abc")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/work/{number}/materials/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/work/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.GetAsync($"/work/{number}")).StatusCode);
    }
}
