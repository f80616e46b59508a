using System.Net;
using ApprovalPortal.IntegrationTests.Cases;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Acceptance;

[Collection(OnTheDesk.Name)]
public sealed class RequestCorrectionTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once_and_the_applicant_reads_it()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "correction", ("Materials[m01]", " 缺消毒间 "), ("FormText", "地址写到门牌号"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var asked = await portal.InDatabaseAsync(db => db.Cases().AsNoTracking().Include(c => c.Corrections).SingleAsync(c => c.Number == number));
        Assert.Equal((CaseStatus.AwaitingCorrection, new DateOnly(2026, 5, 1)), (asked.Status, asked.RespondBy));
        Assert.Equal(["地址写到门牌号", "缺消毒间"], asked.Corrections.Select(c => c.What).Order(StringComparer.Ordinal));
        using var applicant = await portal.FilerOfAsync(number);
        Assert.Contains("缺消毒间", (await applicant.PageAsync($"/cases/{number}")).TextOf("form[action$='/correction']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_notice_is_refused_at_the_form_which_stays_open()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "correction", ("Materials[m01]", " "), ("FormText", ""));

        var page = await response.PageAsync();
        Assert.Equal(CaseRefusals.CorrectionNeedsItems.Message, page.TextOf("#Items"));
        Assert.True(page.QuerySelector("form[action$='/correction']")!.ParentElement!.HasAttribute("open"));
    }

    [Fact]
    public async Task Words_that_are_too_long_are_said_at_their_material_and_kept()
    {
        var number = await portal.SubmittedCaseAsync();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        var tooLong = new string('长', CorrectionItem.TextMaxLength + 1);

        using var response = await _walk.ActAsync(clerk, number, "correction", ("Materials[m01]", tooLong), ("FormText", tooLong));

        var page = await response.PageAsync();
        Assert.Equal(("每一处不超过 500 个字", "每一处不超过 500 个字"), (page.ErrorBeside("Materials[m01]"), page.ErrorBeside("FormText")));
        Assert.Equal((tooLong, tooLong), (page.Typed("Materials[m01]"), page.Typed("FormText")));
        Assert.All(page.QuerySelectorAll(".errors a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_second_correction_is_refused_and_no_longer_offered()
    {
        var number = await portal.CaseToCorrectAsync();
        await portal.ActAsync(number, c => c.SupplyCorrection(
            CaseFiles.Applicant, [new("m01", "经营场所平面图", Guid.NewGuid(), "新.pdf")], null, portal.Clock.GetUtcNow(), new(2026, 3, 3)));
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        var page = await clerk.PageAsync($"/work/{number}");
        using var response = await _walk.ActAsync(clerk, number, "correction", ("Materials[m01]", "还缺一样东西"));

        Assert.Null(page.QuerySelector("form[action$='/correction']"));
        var refused = await response.PageAsync();
        Assert.Contains(CaseRefusals.CorrectedOnce.Message, refused.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("还缺一样东西", refused.TextOf("#unsaved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_a_case_that_moved_on_are_not_lost()
    {
        var number = await portal.SubmittedCaseAsync();
        var seen = (await portal.CaseAsync(number)).Version;
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        await portal.WithdrawnAsync(number);

        using var response = await clerk.ActOnSeenAsync(number, seen, "correction", ("Materials[m01]", "缺消毒间"), ("FormText", "地址写到门牌号"));

        var page = await response.PageAsync();
        Assert.Contains("刚才有人改动了这一件", page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("缺消毒间", page.TextOf("#unsaved"), StringComparison.Ordinal);
        Assert.Contains("地址写到门牌号", page.TextOf("#unsaved"), StringComparison.Ordinal);
    }
}
