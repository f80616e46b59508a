using System.Net;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(OnTheDesk.Name)]
public sealed class CaseProgressTests(ClaimsFixture portal)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>Each status, the sentence that answers the applicant, and the working days that are drawn.</summary>
    public static TheoryData<CaseStatus, string, int> Answers => new()
    {
        { CaseStatus.Submitted, "材料已收到，综合窗口正在核对，最晚 3月9日（周一） 告诉你受理还是要补正。", 0 },
        { CaseStatus.AwaitingCorrection, "有材料要补正，请在 5月1日（周五） 之前补齐。", 0 },
        { CaseStatus.Accepted, "市卫生健康委已受理，等待审查，还剩 10 个工作日 ，最晚 3月16日（周一） 有结果。", 10 },
        { CaseStatus.UnderReview, "市卫生健康委正在审查，还剩 10 个工作日 ，最晚 3月16日（周一） 有结果。", 10 },
        { CaseStatus.AwaitingDecision, "市卫生健康委正在决定，还剩 10 个工作日 ，最晚 3月16日（周一） 有结果。", 10 },
        { CaseStatus.Approved, "申请已 准予 ，可以来领取。", 0 },
        { CaseStatus.Denied, "申请 没有获得准予 ，理由和救济途径见决定书。", 0 },
        { CaseStatus.Closed, "办好了， 3月2日（周一） 已送达。", 0 },
        { CaseStatus.Declined, "申请 没有受理 ，理由和救济途径见决定书。", 0 },
        { CaseStatus.Withdrawn, "申请已由你撤回。需要时可以重新申请。", 0 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_status_has_its_sentence_and_its_days(CaseStatus status, string sentence, int days)
    {
        var number = await CaseInAsync(status);
        using var applicant = await portal.FilerOfAsync(number);

        var page = await applicant.PageAsync($"/cases/{number}");

        Assert.Equal(status, (await portal.CaseAsync(number)).Status);
        Assert.Equal(sentence, page.TextOf(".say"));
        Assert.Equal(days, page.QuerySelectorAll("[aria-labelledby=now] .days-lg > div").Length);
        Assert.Equal(CaseFlow.Allows(status, CaseAction.Withdraw), page.QuerySelector("form[action$='/withdraw']") is not null);
        Assert.Equal(status == CaseStatus.AwaitingCorrection, page.QuerySelector("form[action$='/correction']") is not null);
    }

    [Fact]
    public async Task A_broken_promise_is_owned_up_to()
    {
        var number = await portal.SubmittedCaseAsync();
        await portal.ActAsync(number, c => c.Accept(CaseFiles.Clerk, new(2026, 2, 27), new(2026, 3, 30), portal.Clock.GetUtcNow()));
        using var applicant = await portal.FilerOfAsync(number);

        var page = await applicant.PageAsync($"/cases/{number}");

        Assert.Equal("市卫生健康委没有按承诺在 2月27日（周五） 之前办完，仍在办理。可以打监督电话催办。", page.TextOf(".say"));
    }

    [Fact]
    public async Task The_reason_of_a_refusal_is_read_on_the_page()
    {
        var number = await portal.DeniedCaseAsync();
        using var applicant = await portal.FilerOfAsync(number);

        Assert.Contains("经营场所不符合卫生要求", (await applicant.PageAsync($"/cases/{number}")).TextOf("[aria-labelledby=reason]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_fills_in_a_review_does_not_show_the_opinion_to_the_applicant()
    {
        var number = await portal.CaseAwaitingDecisionAsync();
        using var applicant = await portal.FilerOfAsync(number);

        Assert.DoesNotContain("材料齐全，符合条件", (await applicant.PageAsync($"/cases/{number}")).TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/receipt")]
    public async Task Anothers_case_an_unknown_one_and_no_number_are_404(string page)
    {
        var number = await portal.SubmittedCaseAsync();
        using var other = portal.Applicant(Guid.NewGuid());
        using var filer = await portal.FilerOfAsync(number);

        using var foreign = await other.GetAsync($"/cases/{number}{page}");
        using var unknown = await filer.GetAsync($"/cases/260302999999{page}");
        using var nonsense = await filer.GetAsync($"/cases/abc{page}");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, unknown.StatusCode, nonsense.StatusCode));
    }

    [Fact]
    public async Task Staff_have_another_page()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff("window-clerk");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/cases/{number}")).StatusCode);
    }

    private async Task<CaseNumber> CaseInAsync(CaseStatus status)
    {
        var at = portal.Clock.GetUtcNow();
        var pickUp = new CaseWish { Delivery = DeliveryChoice.PickUp };
        switch (status)
        {
            case CaseStatus.Submitted:
                return await portal.SubmittedCaseAsync();
            case CaseStatus.AwaitingCorrection:
                return await portal.CaseToCorrectAsync();
            case CaseStatus.Accepted:
                return await portal.AcceptedCaseAsync();
            case CaseStatus.UnderReview:
                return await ThenAsync(await portal.AcceptedCaseAsync(), c => c.StartReview(CaseFiles.Reviewer, at));
            case CaseStatus.AwaitingDecision:
                return await portal.CaseAwaitingDecisionAsync();
            case CaseStatus.Approved:
                return await portal.ApprovedCaseAsync(pickUp);
            case CaseStatus.Denied:
                return await portal.DeniedCaseAsync(pickUp);
            case CaseStatus.Closed:
                return await portal.ApprovedCaseAsync();
            case CaseStatus.Declined:
                return await ThenAsync(await portal.SubmittedCaseAsync(), c => c.Decline(CaseFiles.Clerk, "不归本机关管", at, Today));
            default:
                return await ThenAsync(await portal.SubmittedCaseAsync(), c => c.Withdraw(CaseFiles.Applicant, null, at, Today));
        }
    }

    private async Task<CaseNumber> ThenAsync(CaseNumber number, Func<CaseFile, Result> act)
    {
        await portal.ActAsync(number, act);
        return number;
    }
}
