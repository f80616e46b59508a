using System.Net;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(OnTheDesk.Name)]
public sealed class WithdrawCaseTests(ClaimsFixture portal)
{
    [Fact]
    public async Task An_applicant_takes_the_application_back()
    {
        var number = await portal.AcceptedCaseAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"), ("Reason", " 先不开了 "));

        Assert.Equal($"/cases/{number}", response.Headers.Location?.ToString());
        var done = await portal.CaseAsync(number);
        Assert.Equal((CaseStatus.Withdrawn, CaseOutcome.Withdrawn, "先不开了"), (done.Status, done.Outcome, done.History[^1].Note));
    }

    [Fact]
    public async Task Who_is_not_sure_keeps_the_case_and_what_was_typed()
    {
        var number = await portal.SubmittedCaseAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var unsure = await applicant.PostAsync($"/cases/{number}/withdraw", ("Reason", "先不开了"));
        using var tooLong = await applicant.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"), ("Reason", new string('长', 2001)));

        var page = await unsure.PageAsync();
        Assert.Equal(("请勾选确认撤回", "先不开了"), (page.ErrorBeside("Sure"), page.Typed("Reason")));
        Assert.True(page.QuerySelector("form[action$='/withdraw']")!.ParentElement!.HasAttribute("open"));
        var longer = await tooLong.PageAsync();
        Assert.Equal(("不超过 2000 个字", 2001, "true"), (longer.ErrorBeside("Reason"), longer.Typed("Reason")!.Length, longer.Chosen("Sure")));
        Assert.Equal(CaseStatus.Submitted, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task A_decided_case_is_not_taken_back()
    {
        var number = await portal.DeniedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"));

        Assert.Contains("不能申请人撤回", (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Denied, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Nobody_takes_anothers_case_back()
    {
        var number = await portal.SubmittedCaseAsync();
        using var other = portal.Applicant(Guid.NewGuid());
        using var clerk = portal.Staff("window-clerk");

        using var foreign = await other.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"));
        using var unsure = await other.PostAsync($"/cases/{number}/withdraw");
        using var nonsense = await other.PostAsync("/cases/abc/withdraw", ("Sure", "true"));
        using var byStaff = await clerk.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"));

        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden],
            [foreign.StatusCode, unsure.StatusCode, nonsense.StatusCode, byStaff.StatusCode]);
        Assert.Equal(CaseStatus.Submitted, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Two_who_take_it_back_at_once_end_it_once()
    {
        var number = await portal.SubmittedCaseAsync();
        using var applicant = await portal.FilerOfAsync(number);

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => applicant.PostAsync($"/cases/{number}/withdraw", ("Sure", "true"))));

        Assert.All(responses, r => Assert.True(r.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{r.StatusCode}"));
        Assert.Single((await portal.CaseAsync(number)).History);
    }
}
