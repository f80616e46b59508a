using ApprovalPortal.Modules.Cases.Domain;
using static ApprovalPortal.Testing.CaseFiles;

namespace ApprovalPortal.UnitTests.Cases;

public sealed class CaseFileTests
{
    [Fact]
    public void Acceptance_is_dated_to_the_day_on_which_the_last_piece_arrived()
    {
        var caseFile = Submitted();
        caseFile.RequestCorrection(Clerk, [CorrectionItem.About("m1", "平面图", "没有标出卫生设施")], Monday.AddDays(60), At);
        caseFile.SupplyCorrection(Applicant, [new("m1", "平面图", Guid.NewGuid(), "新图.pdf")], null, At, Monday.AddDays(3));

        caseFile.Accept(Clerk, Monday.AddDays(17), Monday.AddDays(31), At.AddDays(5));

        Assert.Equal(Monday.AddDays(3), caseFile.AcceptedOn);
        Assert.Equal(CaseStatus.Accepted, caseFile.Status);
    }

    [Fact]
    public void A_second_correction_notice_is_refused()
    {
        var caseFile = Submitted();
        caseFile.RequestCorrection(Clerk, [CorrectionItem.About(null, "表格", "地址不全")], Monday.AddDays(60), At);
        caseFile.SupplyCorrection(Applicant, [], "已补", At, Monday);

        var result = caseFile.RequestCorrection(Clerk, [CorrectionItem.About(null, "表格", "还有一处")], Monday.AddDays(60), At);

        Assert.Equal(CaseRefusals.CorrectedOnce, result.Refusal);
        Assert.Single(caseFile.Corrections);
    }

    [Fact]
    public void A_correction_notice_says_what_is_missing()
    {
        var caseFile = Submitted();

        var result = caseFile.RequestCorrection(Clerk, [], Monday.AddDays(60), At);

        Assert.Equal(CaseRefusals.CorrectionNeedsItems, result.Refusal);
        Assert.Equal(CaseStatus.Submitted, caseFile.Status);
    }

    [Fact]
    public void An_answer_that_leaves_out_a_material_of_the_notice_is_refused()
    {
        var caseFile = Submitted();
        caseFile.RequestCorrection(Clerk, [CorrectionItem.About("m1", "平面图", "看不清")], Monday.AddDays(60), At);

        var result = caseFile.SupplyCorrection(Applicant, [], "不补了", At, Monday);

        Assert.Equal(CaseRefusals.NothingSupplied, result.Refusal);
        Assert.Equal(CaseStatus.AwaitingCorrection, caseFile.Status);
    }

    [Fact]
    public void A_case_cannot_be_accepted_twice()
    {
        var caseFile = Accepted();

        var result = caseFile.Accept(Clerk, Monday, Monday, At);

        Assert.Equal("case.not-now", result.Refusal?.Code);
        Assert.Single(caseFile.History);
    }

    [Fact]
    public void Who_accepted_a_case_does_not_review_it()
    {
        var caseFile = Accepted();

        Assert.Equal(CaseRefusals.SameHandReviews, caseFile.StartReview(Clerk, At).Refusal);
    }

    [Fact]
    public void Neither_the_clerk_nor_the_reviewer_decides()
    {
        var caseFile = AwaitingDecision();

        Assert.Equal(CaseRefusals.SameHandDecides, caseFile.Approve(Clerk, null, 1, At, Monday).Refusal);
        Assert.Equal(CaseRefusals.SameHandDecides, caseFile.Deny(Reviewer, "不符合", 1, At, Monday).Refusal);
        Assert.Equal(CaseStatus.AwaitingDecision, caseFile.Status);
    }

    [Fact]
    public void Only_the_reviewer_who_took_the_case_gives_the_opinion()
    {
        var caseFile = UnderReview();

        Assert.Equal(CaseRefusals.NotTheReviewer, caseFile.Recommend(Decider, true, "同意", At).Refusal);
    }

    [Fact]
    public void An_on_the_spot_case_goes_from_the_window_to_a_second_person_who_decides()
    {
        var caseFile = Submitted(onTheSpot: true);

        caseFile.Accept(Clerk, Monday.AddDays(1), Monday.AddDays(28), At);

        Assert.Equal(CaseStatus.AwaitingDecision, caseFile.Status);
        Assert.Equal(CaseRefusals.SameHandDecides, caseFile.Approve(Clerk, null, 0, At, Monday).Refusal);
        Assert.False(caseFile.Approve(Decider, null, 0, At, Monday).IsRefused);
        Assert.Equal(CaseOutcome.Granted, caseFile.Outcome);
    }

    [Fact]
    public void An_on_the_spot_case_has_no_review_to_go_back_to()
    {
        var caseFile = Submitted(onTheSpot: true);
        caseFile.Accept(Clerk, Monday.AddDays(1), Monday.AddDays(28), At);

        Assert.Equal("case.not-now", caseFile.ReturnToReview(Decider, "再看看", At).Refusal?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_refusal_without_a_reason_is_not_given(string? reason)
    {
        Assert.Equal(CaseRefusals.DecliningNeedsReason, Submitted().Decline(Clerk, reason, At, Monday).Refusal);
        Assert.Equal(CaseRefusals.DenyingNeedsReason, AwaitingDecision().Deny(Decider, reason, 1, At, Monday).Refusal);
    }

    [Fact]
    public void A_decision_on_the_last_day_is_in_time_and_one_a_day_later_is_not()
    {
        var onTheDay = AwaitingDecision();
        var late = AwaitingDecision();

        onTheDay.Approve(Decider, null, 10, At, new(2026, 3, 16));
        late.Approve(Decider, null, 11, At, new(2026, 3, 17));

        Assert.True(onTheDay.DecidedInTime);
        Assert.False(late.DecidedInTime);
    }

    [Fact]
    public void What_costs_something_is_handed_over_against_the_receipt()
    {
        var caseFile = Approved(fee: 80);

        Assert.Equal(CaseRefusals.FeeUnpaid, caseFile.Deliver(Clerk, null, At, Monday).Refusal);
        Assert.Equal(CaseRefusals.FeeNeedsReceipt, caseFile.RecordFee(" ").Refusal);
        caseFile.RecordFee("鄂财票 00123");

        Assert.False(caseFile.Deliver(Clerk, null, At, Monday).IsRefused);
        Assert.Equal(CaseStatus.Closed, caseFile.Status);
    }

    [Fact]
    public void An_applicant_may_take_the_application_back_until_it_is_decided()
    {
        Assert.False(AwaitingDecision().Withdraw(Applicant, null, At, Monday).IsRefused);
        Assert.Equal("case.not-now", Approved().Withdraw(Applicant, null, At, Monday).Refusal?.Code);
    }

    [Fact]
    public void Every_status_and_action_outside_the_table_is_refused_and_changes_nothing()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                var listed = CaseFlow.All.Any(s => s.From == status && s.By == action);
                Assert.Equal(listed, CaseFlow.Allows(status, action));
            }
        }

        Assert.DoesNotContain(CaseFlow.All, s => s.From is CaseStatus.Closed or CaseStatus.Declined or CaseStatus.Withdrawn);
    }
}
