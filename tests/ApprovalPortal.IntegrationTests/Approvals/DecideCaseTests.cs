using System.Net;
using ApprovalPortal.IntegrationTests.Cases;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Approvals;

[Collection(OnTheDesk.Name)]
public sealed class DecideCaseTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Theory]
    [InlineData("Approve", "", CaseStatus.Approved, CaseOutcome.Granted)]
    [InlineData("Deny", "不符合卫生要求", CaseStatus.Denied, CaseOutcome.Denied)]
    [InlineData("Return", "请补查平面图", CaseStatus.UnderReview, null)]
    public async Task A_decision_grants_denies_or_sends_back(string choice, string reason, CaseStatus status, CaseOutcome? outcome)
    {
        var number = await portal.CaseAwaitingDecisionAsync(new() { Delivery = DeliveryChoice.PickUp });
        using var decider = await portal.StaffOfAsync(number, StaffRoles.Decider);

        using var response = await _walk.ActAsync(decider, number, "decide", ("Choice", choice), ("Reason", reason));

        Assert.Equal($"/work/{number}", response.Headers.Location?.ToString());
        var decided = await portal.CaseAsync(number);
        Assert.Equal((status, outcome), (decided.Status, decided.Outcome));
        Assert.Equal(reason.Length > 0 ? reason : null, decided.History[^1].Note);
    }

    [Fact]
    public async Task What_the_choice_needs_is_said_beside_the_field_and_what_was_typed_is_kept()
    {
        var number = await portal.CaseAwaitingDecisionAsync();
        using var decider = await portal.StaffOfAsync(number, StaffRoles.Decider);
        var tooLong = new string('长', CaseFile.NoteMaxLength + 1);

        var nothing = await PostedAsync(("Reason", "已经想好的理由"));
        var noReason = await PostedAsync(("Choice", "Deny"), ("Reason", " "));
        var noWhat = await PostedAsync(("Choice", "Return"));
        var longer = await PostedAsync(("Choice", "Approve"), ("Reason", tooLong));
        var nonsense = await PostedAsync(("Choice", "Perhaps"), ("Reason", "x"));

        Assert.Equal(("请选择准予、不予，还是退回补充审查", "已经想好的理由"), (nothing.ErrorBeside("Choice"), nothing.Typed("Reason")));
        Assert.Equal(("请写明不予许可的理由和依据，申请人会看到", "Deny"), (noReason.ErrorBeside("Reason"), noReason.Chosen("Choice")));
        Assert.Equal(("请写明要补充审查什么", "Return"), (noWhat.ErrorBeside("Reason"), noWhat.Chosen("Choice")));
        Assert.Equal(("不超过 2000 个字", tooLong, "Approve"), (longer.ErrorBeside("Reason"), longer.Typed("Reason"), longer.Chosen("Choice")));
        Assert.NotNull(nonsense.ErrorBeside("Choice"));
        Assert.Equal(CaseStatus.AwaitingDecision, (await portal.CaseAsync(number)).Status);

        async Task<AngleSharp.Html.Dom.IHtmlDocument> PostedAsync(params (string, string)[] fields)
        {
            using var response = await _walk.ActAsync(decider, number, "decide", fields);
            return await response.PageAsync();
        }
    }

    [Fact]
    public async Task Neither_who_accepted_nor_who_reviewed_decides()
    {
        var accepted = await portal.SubmittedCaseAsync(new() { OnTheSpot = true });
        using var clerk = await portal.StaffOfAsync(accepted, StaffRoles.WindowClerk, StaffRoles.Decider);
        await _walk.DoAsync(clerk, accepted, "accept", ("MaterialsChecked", "true"));
        var reviewed = await portal.AcceptedCaseAsync();
        using var reviewer = await portal.StaffOfAsync(reviewed, StaffRoles.Reviewer, StaffRoles.Decider);
        await _walk.DoAsync(reviewer, reviewed, "review");
        await _walk.DoAsync(reviewer, reviewed, "recommend", ("Grant", "True"), ("Opinion", "符合条件"));

        using var byClerk = await _walk.ActAsync(clerk, accepted, "decide", ("Choice", "Approve"));
        using var byReviewer = await _walk.ActAsync(reviewer, reviewed, "decide", ("Choice", "Deny"), ("Reason", "想了很久的理由"));

        Assert.Null((await reviewer.PageAsync($"/work/{reviewed}")).QuerySelector("form[action$='/decide']"));
        Assert.Contains(CaseRefusals.SameHandDecides.Message, (await byClerk.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        var page = await byReviewer.PageAsync();
        Assert.Contains(CaseRefusals.SameHandDecides.Message, page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("想了很久的理由", page.TextOf("#unsaved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_told_and_keeps_the_words()
    {
        for (var round = 0; round < 5; round++)
        {
            var number = await portal.CaseAwaitingDecisionAsync(new() { Delivery = DeliveryChoice.PickUp });
            using var one = await portal.StaffOfAsync(number, StaffRoles.Decider);
            using var other = await portal.StaffOfAsync(number, StaffRoles.Decider);
            var seen = (await portal.CaseAsync(number)).Version;

            var responses = await Task.WhenAll(
                one.ActOnSeenAsync(number, seen, "decide", ("Choice", "Deny"), ("Reason", "甲写的理由")),
                other.ActOnSeenAsync(number, seen, "decide", ("Choice", "Deny"), ("Reason", "乙写的理由")));

            Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
            var told = await Assert.Single(responses, r => r.StatusCode == HttpStatusCode.OK).PageAsync();
            Assert.Contains(Refusal.Changed.Message, told.TextOf(".errors"), StringComparison.Ordinal);
            Assert.Contains("写的理由", told.TextOf("#unsaved"), StringComparison.Ordinal);
            Assert.Single((await portal.CaseAsync(number)).History, s => s.Action == CaseAction.Deny);
        }
    }

    [Fact]
    public async Task A_page_from_before_a_change_decides_nothing()
    {
        var number = await portal.CaseAwaitingDecisionAsync();
        using var decider = await portal.StaffOfAsync(number, StaffRoles.Decider);

        using var response = await decider.ActOnSeenAsync(number, 1, "decide", ("Choice", "Deny"), ("Reason", "想了很久的理由"));

        var page = await response.PageAsync();
        Assert.Contains(Refusal.Changed.Message, page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(("想了很久的理由", "Deny"), (page.Typed("Reason"), page.Chosen("Choice")));
        Assert.Equal(CaseStatus.AwaitingDecision, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Another_role_another_department_and_an_unknown_case_get_nowhere()
    {
        var number = await portal.CaseAwaitingDecisionAsync();
        using var reviewer = await portal.StaffOfAsync(number, StaffRoles.Reviewer);
        using var elsewhere = portal.Staff(StaffRoles.Decider, Guid.NewGuid());
        using var atWindowToo = portal.StaffMember(Guid.NewGuid(), Guid.NewGuid(), StaffRoles.WindowClerk, StaffRoles.Decider);

        using var byReviewer = await _walk.ActAsync(reviewer, number, "decide", ("Choice", "Approve"));
        using var byOther = await _walk.ActAsync(elsewhere, number, "decide", ("Choice", "Approve"));
        using var byBoth = await _walk.ActAsync(atWindowToo, number, "decide", ("Choice", "Approve"));
        using var unknown = await elsewhere.PostAsync("/work/260302999999/decide", ("Choice", "Approve"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byReviewer.StatusCode, byOther.StatusCode, unknown.StatusCode));
        Assert.Contains(CaseRefusals.OtherDepartment.Message, (await byBoth.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.AwaitingDecision, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task An_on_the_spot_case_is_decided_without_review_by_a_second_person_and_is_not_sent_back()
    {
        var number = await portal.SubmittedCaseAsync(new() { OnTheSpot = true, Delivery = DeliveryChoice.PickUp });
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        using var decider = await portal.StaffOfAsync(number, StaffRoles.Decider);
        using var accepted = await _walk.ActAsync(clerk, number, "accept", ("MaterialsChecked", "true"));

        var page = await decider.PageAsync($"/work/{number}");
        using var returned = await _walk.ActAsync(decider, number, "decide", ("Choice", "Return"), ("Reason", "再看看"));
        using var approved = await _walk.ActAsync(decider, number, "decide", ("Choice", "Approve"));

        Assert.Null(page.QuerySelector("input[value=Return]"));
        Assert.Contains("不能退回补充审查", (await returned.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var decided = await portal.CaseAsync(number);
        Assert.Equal((CaseStatus.Approved, decided.AcceptedOn), (decided.Status, decided.DecidedOn));
    }
}
