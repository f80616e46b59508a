using System.Net;
using ApprovalPortal.IntegrationTests.Platform.Documents;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Delivery;
using ApprovalPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Delivery;

public sealed class OpenPaperTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_receipt_lists_the_materials_and_the_minute()
    {
        var text = await TextAsync(await portal.SubmittedCaseAsync(), "receipt");

        Assert.Contains("收件凭证", text, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日10时00分", text, StringComparison.Ordinal);
        Assert.Contains("经营场所平面图1电子件", text, StringComparison.Ordinal);
        Assert.Contains("不等于已经受理", text, StringComparison.Ordinal);
        Assert.Contains("最晚2026年3月9日告知", text, StringComparison.Ordinal);
        Assert.Contains("未加盖印章", text, StringComparison.Ordinal);
        Assert.DoesNotContain("420704199003070024", text, StringComparison.Ordinal);
        Assert.Contains("420704********0024", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enterprises_code_is_whole()
    {
        var number = await portal.SubmittedCaseAsync(new() { FiledBy = DemoAccountsSeed.Representative, Applicant = ApplicantKind.Enterprise });

        var text = await TextAsync(number, "receipt", DemoAccountsSeed.Representative);

        Assert.Contains(DemoAccountsSeed.EnterpriseCode, text, StringComparison.Ordinal);
        Assert.Contains("你单位提交的", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_window_the_receipt_names_who_received_it()
    {
        var text = await TextAsync(await portal.SubmittedCaseAsync(new() { Channel = FilingChannel.Window }), "receipt", "C0601");

        Assert.Contains("收件人林晓", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_correction_notice_says_everything_that_is_missing()
    {
        var number = await portal.SubmittedCaseAsync();
        await portal.ActAsync(number, c => c.RequestCorrection(
            CaseFiles.Clerk, [CorrectionItem.About("m01", "平面图", "没有标出消毒间"), CorrectionItem.About(null, "申请表", "地址不全")], new(2026, 5, 1), portal.Clock.GetUtcNow()));

        var text = await TextAsync(number, "correction");

        Assert.Contains(Pdf.Bare("平面图：没有标出消毒间"), text, StringComparison.Ordinal);
        Assert.Contains(Pdf.Bare("申请表：地址不全"), text, StringComparison.Ordinal);
        Assert.Contains("最晚2026年5月1日", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_acceptance_notice_names_both_due_days_and_the_phones()
    {
        var text = await TextAsync(await portal.CaseAwaitingDecisionAsync(), "acceptance");

        Assert.Contains("受理日期2026年3月2日", text, StringComparison.Ordinal);
        Assert.Contains(Pdf.Bare("2026年3月16日（10个工作日）"), text, StringComparison.Ordinal);
        Assert.Contains(Pdf.Bare("2026年3月30日（20个工作日）"), text, StringComparison.Ordinal);
        Assert.Contains("第四十五条", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_gives_the_reason_and_the_remedies()
    {
        var number = await portal.SubmittedCaseAsync();
        await portal.ActAsync(number, c => c.Decline(CaseFiles.Clerk, "不属于本机关职权，请向市场监督管理局申请", portal.Clock.GetUtcNow(), new(2026, 3, 2)));

        var text = await TextAsync(number, "decline");

        Assert.Contains("请向市场监督管理局申请", text, StringComparison.Ordinal);
        Assert.Contains("六十日内", text, StringComparison.Ordinal);
        Assert.Contains("六个月内", text, StringComparison.Ordinal);
        Assert.Contains("第三十二条", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_names_the_licence_and_a_denial_the_reason_and_the_remedies()
    {
        var grant = await TextAsync(await portal.ApprovedCaseAsync(), "grant");
        var denial = await TextAsync(await portal.DeniedCaseAsync(), "denial");

        Assert.Contains("准予行政许可决定书", grant, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日至2030年3月1日", grant, StringComparison.Ordinal);
        Assert.Contains("不予行政许可决定书", denial, StringComparison.Ordinal);
        Assert.Contains("经营场所不符合卫生要求", denial, StringComparison.Ordinal);
        Assert.Contains("申请行政复议", denial, StringComparison.Ordinal);
        Assert.Contains("提起行政诉讼", denial, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_licensing_does_not_cite_the_licensing_law()
    {
        var text = await TextAsync(await portal.DeniedCaseAsync(new() { Type = ItemType.Confirmation }), "denial");

        Assert.Contains("不予决定书", text, StringComparison.Ordinal);
        Assert.DoesNotContain("行政许可法", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correction")]
    [InlineData("acceptance")]
    [InlineData("decline")]
    [InlineData("grant")]
    [InlineData("denial")]
    [InlineData("nothing")]
    public async Task A_paper_that_the_case_does_not_have_is_not_found(string kind)
    {
        var number = await portal.SubmittedCaseAsync();
        using var citizen = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/cases/{number}/papers/{kind}")).StatusCode);
    }

    [Fact]
    public async Task Anothers_papers_are_not_found()
    {
        var number = await portal.SubmittedCaseAsync();
        using var other = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);
        using var outsider = await portal.SignedInAsync("G0001");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/cases/{number}/papers/receipt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/cases/{number}/papers/receipt")).StatusCode);
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        using var visitor = portal.Visitor();

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/cases/260302000001/papers/receipt")).StatusCode);
    }

    [Fact]
    public async Task The_panels_show_the_papers_there_are_and_the_licence()
    {
        var caseFile = await portal.CaseAsync(await portal.ApprovedCaseAsync());

        var panels = await portal.InScopeAsync(async services =>
        {
            var found = new List<CasePanel?>();
            foreach (var panel in services.GetServices<ICasePanel>().OrderBy(p => p.Order))
            {
                found.Add(await panel.ForAsync(caseFile, CaseViewer.Applicant, default));
            }

            return found;
        });

        var papers = Assert.IsType<List<PaperLink>>(Assert.Single(panels, p => p?.Title == "文书")!.Model);
        Assert.Equal(["收件凭证", "受理通知书", "准予行政许可决定书"], papers.Select(p => p.Title));
        var licence = Assert.IsType<CaseLicence>(Assert.Single(panels, p => p?.Title == "证照")!.Model);
        Assert.StartsWith("/licences/1.2.156.3005.2.", licence.Url, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(CaseNumber number, string kind, string reader = DemoAccountsSeed.VerifiedCitizen)
    {
        using var client = await portal.SignedInAsync(reader);
        var answer = await client.GetAsync($"/cases/{number}/papers/{kind}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Pdf.Text(await answer.Content.ReadAsByteArrayAsync());
    }
}
