using System.Net;
using ApprovalPortal.IntegrationTests.Cases;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Acceptance;

[Collection(OnTheDesk.Name)]
public sealed class AcceptCaseTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task Accepting_starts_the_promise_and_the_lawful_time()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "accept", ("MaterialsChecked", "true"));

        Assert.Equal($"/work/{number}", response.Headers.Location?.ToString());
        Assert.Contains("已受理，承诺最晚 2026年3月16日（周一） 有结果。", (await clerk.PageAsync($"/work/{number}")).Body!.TextContent, StringComparison.Ordinal);
        var accepted = await portal.CaseAsync(number);
        Assert.Equal(
            (CaseStatus.Accepted, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 30)),
            (accepted.Status, accepted.AcceptedOn, accepted.PromisedDueOn, accepted.StatutoryDueOn));
    }

    [Fact]
    public async Task Who_has_not_looked_through_the_materials_is_told_at_the_box()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "accept");

        Assert.Equal("请确认已经逐份核对材料，再受理", (await response.PageAsync()).ErrorBeside("MaterialsChecked"));
        Assert.Equal(CaseStatus.Submitted, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task A_case_cannot_be_accepted_twice()
    {
        var number = await portal.AcceptedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "accept", ("MaterialsChecked", "true"));

        Assert.Contains("现在是“已受理，待审查”，不能受理", (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_before_a_change_accepts_nothing()
    {
        var number = await portal.CaseToCorrectAsync();
        var seen = (await portal.CaseAsync(number)).Version - 1;
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await clerk.ActOnSeenAsync(number, seen, "accept", ("MaterialsChecked", "true"));

        Assert.Contains(Refusal.Changed.Message, (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.AwaitingCorrection, (await portal.CaseAsync(number)).Status);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("correction")]
    [InlineData("decline")]
    public async Task Only_the_window_takes_in_and_unknown_cases_are_404(string act)
    {
        var number = await portal.SubmittedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        using var applicant = await portal.FilerOfAsync(number);
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var byReviewer = await _walk.ActAsync(reviewer, number, act, ("MaterialsChecked", "true"), ("Reason", "x"));
        using var byApplicant = await _walk.ActAsync(applicant, number, act, ("MaterialsChecked", "true"), ("Reason", "x"));
        using var unknown = await clerk.PostAsync($"/work/260302999999/{act}", ("MaterialsChecked", "true"), ("Reason", "x"));
        using var nonsense = await clerk.PostAsync($"/work/abc/{act}", ("MaterialsChecked", "true"), ("Reason", "x"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (byReviewer.StatusCode, byApplicant.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, nonsense.StatusCode));
        Assert.Equal(CaseStatus.Submitted, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Of_two_clerks_at_once_one_takes_it_in_and_the_other_is_told()
    {
        var number = await portal.SubmittedCaseAsync();
        using var one = portal.Staff(StaffRoles.WindowClerk);
        using var other = portal.Staff(StaffRoles.WindowClerk);

        var responses = await Task.WhenAll(
            _walk.ActAsync(one, number, "accept", ("MaterialsChecked", "true")), _walk.ActAsync(other, number, "accept", ("MaterialsChecked", "true")));

        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
        var told = Assert.Single(responses, r => r.StatusCode == HttpStatusCode.OK);
        Assert.NotEmpty((await told.PageAsync()).TextOf(".errors"));
        Assert.Single((await portal.CaseAsync(number)).History);
    }
}
