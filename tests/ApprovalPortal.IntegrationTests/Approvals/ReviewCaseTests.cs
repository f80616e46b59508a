using System.Net;
using ApprovalPortal.IntegrationTests.Cases;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Approvals;

[Collection(OnTheDesk.Name)]
public sealed class ReviewCaseTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task A_reviewer_takes_the_case_and_gives_an_opinion()
    {
        var number = await portal.AcceptedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);

        using var taken = await _walk.ActAsync(reviewer, number, "review");
        using var given = await _walk.ActAsync(reviewer, number, "recommend", ("Grant", "False"), ("Opinion", " 平面图与现场不符 "));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (taken.StatusCode, given.StatusCode));
        var reviewed = await portal.CaseAsync(number);
        Assert.Equal((CaseStatus.AwaitingDecision, false, "平面图与现场不符"), (reviewed.Status, reviewed.RecommendsGrant, reviewed.Opinion));
    }

    [Fact]
    public async Task An_opinion_without_words_or_advice_is_refused_beside_the_fields_and_kept()
    {
        var number = await portal.AcceptedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        await _walk.DoAsync(reviewer, number, "review");
        var tooLong = new string('长', CaseFile.NoteMaxLength + 1);

        using var noAdvice = await _walk.ActAsync(reviewer, number, "recommend", ("Opinion", "平面图与现场不符"));
        using var noWords = await _walk.ActAsync(reviewer, number, "recommend", ("Grant", "True"));
        using var longer = await _walk.ActAsync(reviewer, number, "recommend", ("Grant", "perhaps"), ("Opinion", tooLong));

        var first = await noAdvice.PageAsync();
        Assert.Equal(("请选择建议准予还是建议不予", "平面图与现场不符"), (first.ErrorBeside("Grant"), first.Typed("Opinion")));
        var second = await noWords.PageAsync();
        Assert.Equal(("请填写审查意见", "True"), (second.ErrorBeside("Opinion"), second.Chosen("Grant")));
        var third = await longer.PageAsync();
        Assert.Equal((tooLong, true), (third.Typed("Opinion"), third.ErrorBeside("Grant") is not null));
        Assert.Equal(CaseStatus.UnderReview, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Who_accepted_it_does_not_review_it()
    {
        var number = await portal.SubmittedCaseAsync();
        using var one = await portal.StaffOfAsync(number, StaffRoles.WindowClerk, StaffRoles.Reviewer);
        await _walk.DoAsync(one, number, "accept", ("MaterialsChecked", "true"));

        var page = await one.PageAsync($"/work/{number}");
        using var response = await _walk.ActAsync(one, number, "review");

        Assert.Null(page.QuerySelector("form[action$='/review']"));
        Assert.Contains(CaseRefusals.SameHandReviews.Message, (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_took_the_case_gives_the_opinion()
    {
        var number = await portal.AcceptedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        using var colleague = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        await _walk.DoAsync(reviewer, number, "review");

        using var again = await _walk.ActAsync(colleague, number, "review");
        using var response = await _walk.ActAsync(colleague, number, "recommend", ("Grant", "True"), ("Opinion", "同事写的意见"));

        Assert.Contains("不能开始审查", (await again.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        var page = await response.PageAsync();
        Assert.Contains(CaseRefusals.NotTheReviewer.Message, page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("同事写的意见", page.TextOf("#unsaved"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("recommend")]
    public async Task Another_role_another_department_and_an_unknown_case_get_nowhere(string act)
    {
        var number = await portal.AcceptedCaseAsync();
        using var clerk = await portal.StaffOfAsync(number, StaffRoles.WindowClerk);
        using var elsewhere = portal.Staff(StaffRoles.Reviewer, Guid.NewGuid());
        using var atWindowToo = portal.StaffMember(Guid.NewGuid(), Guid.NewGuid(), StaffRoles.WindowClerk, StaffRoles.Reviewer);

        using var byClerk = await _walk.ActAsync(clerk, number, act, ("Grant", "True"), ("Opinion", "x"));
        using var byOther = await _walk.ActAsync(elsewhere, number, act, ("Grant", "True"), ("Opinion", "x"));
        using var byBoth = await _walk.ActAsync(atWindowToo, number, act, ("Grant", "True"), ("Opinion", "x"));
        using var unknown = await elsewhere.PostAsync($"/work/260302999999/{act}", ("Grant", "True"), ("Opinion", "x"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byClerk.StatusCode, byOther.StatusCode, unknown.StatusCode));
        Assert.Contains(CaseRefusals.OtherDepartment.Message, (await byBoth.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Accepted, (await portal.CaseAsync(number)).Status);
    }
}
