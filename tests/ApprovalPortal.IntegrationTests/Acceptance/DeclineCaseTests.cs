using System.Net;
using ApprovalPortal.IntegrationTests.Cases;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Acceptance;

[Collection(OnTheDesk.Name)]
public sealed class DeclineCaseTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task Declining_ends_the_case_and_the_applicant_reads_why()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "decline", ("Reason", " 不归本机关管，请向住建部门申请 "));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var declined = await portal.CaseAsync(number);
        Assert.Equal((CaseStatus.Declined, CaseOutcome.Declined, "不归本机关管，请向住建部门申请"), (declined.Status, declined.Outcome, declined.Reason));
        using var applicant = await portal.FilerOfAsync(number);
        Assert.Contains("请向住建部门申请", (await applicant.PageAsync($"/cases/{number}")).TextOf("[aria-labelledby=reason]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_or_with_too_long_a_one_it_is_refused_beside_the_field()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        var tooLong = new string('长', CaseFile.NoteMaxLength + 1);

        using var missing = await _walk.ActAsync(clerk, number, "decline", ("Reason", " "));
        using var longer = await _walk.ActAsync(clerk, number, "decline", ("Reason", tooLong));

        Assert.Equal(CaseRefusals.DecliningNeedsReason.Message, (await missing.PageAsync()).ErrorBeside("Reason"));
        var page = await longer.PageAsync();
        Assert.Equal(("理由不超过 2000 个字", tooLong), (page.ErrorBeside("Reason"), page.Typed("Reason")));
        Assert.Equal(CaseStatus.Submitted, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task An_accepted_case_is_not_declined_and_the_words_are_not_lost()
    {
        var number = await portal.AcceptedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "decline", ("Reason", "写了很久的理由"));

        var page = await response.PageAsync();
        Assert.Contains("不能不予受理", page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("写了很久的理由", page.TextOf("#unsaved"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Accepted, (await portal.CaseAsync(number)).Status);
    }
}
