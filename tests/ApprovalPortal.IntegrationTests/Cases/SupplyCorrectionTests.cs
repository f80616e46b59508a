using System.Net;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(OnTheDesk.Name)]
public sealed class SupplyCorrectionTests(ClaimsFixture portal)
{
    [Fact]
    public async Task What_was_asked_for_is_supplied_and_the_case_waits_at_the_window_again()
    {
        var number = await portal.CaseToCorrectAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload(" 望潮路 18 号 ", ("m01", "新平面图.pdf", CaseWalk.Pdf)));

        Assert.Equal($"/cases/{number}", response.Headers.Location?.ToString());
        Assert.Contains("已收到补正的材料", (await applicant.PageAsync($"/cases/{number}")).Body!.TextContent, StringComparison.Ordinal);
        var supplied = await portal.InDatabaseAsync(db => db.Cases().AsNoTracking().AsSplitQuery().Include(c => c.Materials).Include(c => c.History).SingleAsync(c => c.Number == number));
        Assert.Equal(CaseStatus.Submitted, supplied.Status);
        Assert.Equal(["平面图.pdf", "新平面图.pdf"], supplied.Materials.OrderBy(m => m.Round).Select(m => m.FileName));
        Assert.Equal("望潮路 18 号", supplied.History[^1].Note);
        var added = supplied.Materials.Single(m => m.Round == 1);
        using var file = await applicant.GetAsync($"/cases/{number}/materials/{added.Id}");
        Assert.Equal(CaseWalk.Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_missing_file_is_said_beside_its_field_and_the_words_are_kept()
    {
        var number = await portal.CaseToCorrectAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload("望潮路 18 号"));

        var page = await response.PageAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("请上传“经营场所平面图”。", page.ErrorBeside("Files[m01]"));
        Assert.Equal("望潮路 18 号", page.Typed("Explanation"));
        Assert.Equal(CaseStatus.AwaitingCorrection, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Missing_words_are_said_beside_their_field()
    {
        var number = await portal.CaseToCorrectAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var missing = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload(" ", ("m01", "新平面图.pdf", CaseWalk.Pdf)));
        using var tooMany = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload(new string('长', 2001), ("m01", "新平面图.pdf", CaseWalk.Pdf)));

        Assert.Equal("请写明申请表要改成什么。", (await missing.PageAsync()).ErrorBeside("Explanation"));
        var page = await tooMany.PageAsync();
        Assert.Equal(("说明不超过 2000 个字", 2001), (page.ErrorBeside("Explanation"), page.Typed("Explanation")!.Length));
    }

    [Theory]
    [InlineData("平面图.exe", "MZ\u0090", "是程序")]
    [InlineData("平面图.png", "%PDF-1.4\n", "已经损坏")]
    [InlineData("平面图.pdf", "", "是空的")]
    public async Task A_refused_file_is_said_beside_its_field(string name, string content, string refusal)
    {
        var number = await portal.CaseToCorrectAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload("望潮路 18 号", ("m01", name, [.. content.Select(c => (byte)c)])));

        var page = await response.PageAsync();
        Assert.Contains(refusal, page.ErrorBeside("Files[m01]"), StringComparison.Ordinal);
        Assert.Equal("望潮路 18 号", page.Typed("Explanation"));
        Assert.Equal(CaseStatus.AwaitingCorrection, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task Nothing_is_supplied_where_nothing_was_asked_for()
    {
        var number = await portal.SubmittedCaseAsync();
        using var applicant = await portal.FilerOfAsync(number);

        using var response = await applicant.PostAsync($"/cases/{number}/correction", Desks.Upload("望潮路", ("m01", "新平面图.pdf", CaseWalk.Pdf)));

        Assert.Contains("不能补齐材料", (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_case_is_404_and_staff_do_not_supply()
    {
        var number = await portal.CaseToCorrectAsync();
        using var other = portal.Applicant(Guid.NewGuid());
        using var clerk = portal.Staff("window-clerk");

        using var foreign = await other.PostAsync($"/cases/{number}/correction", Desks.Upload("x", ("m01", "x.pdf", CaseWalk.Pdf)));
        using var byStaff = await clerk.PostAsync($"/cases/{number}/correction", Desks.Upload("x", ("m01", "x.pdf", CaseWalk.Pdf)));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (foreign.StatusCode, byStaff.StatusCode));
    }
}
