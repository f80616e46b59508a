using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Catalogue;

[Collection(CatalogueTests.Name)]
public sealed class ImportItemsPageTests(CatalogueFixture portal)
{
    private readonly PortalClient _admin = portal.Staff(StaffRoles.CatalogueAdmin);

    [Fact]
    public async Task An_administrator_tries_a_file_then_imports_it_and_takes_the_report_away()
    {
        var tried = await UploadAsync(ItemFiles.Of(ItemFiles.Row(501), ItemFiles.Row(502, ("name", ""))), dryRun: true);
        Assert.Contains("试运行，没有写入：共 2 行，新增 1", tried.Page.TextOf("main"), StringComparison.Ordinal);
        Assert.False(await ExistsAsync(501));

        using var earnest = await _admin.PostAsync($"{tried.Url}/in-earnest");
        var done = await EndOfAsync(earnest.Headers.Location!.ToString());

        Assert.Contains("共 2 行，新增 1", done.Page.TextOf("main"), StringComparison.Ordinal);
        Assert.True(await ExistsAsync(501));
        using var report = await _admin.GetAsync($"{done.Url}/report");
        var text = await report.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", report.Content.Headers.ContentType!.MediaType);
        Assert.Contains("行,列,处理,实施编码,原因", text, StringComparison.Ordinal);
        Assert.Contains($"3,name,拒绝,{ItemFiles.Code(502)},缺少事项名称", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_why()
    {
        var ended = await UploadAsync(new MemoryStream(Encoding.Latin1.GetBytes("task_code,name,type,dept\r\n1,\u00d6\u00d0\u00ce\u00c4,x,y\r\n")), dryRun: true);

        Assert.Contains("不是 UTF-8 编码", ended.Page.TextOf(".note.bad"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items.xlsx", "x", "请选择扩展名为 .csv 的文件")]
    [InlineData("items.csv", "", "这个文件是空的")]
    public async Task A_wrong_file_is_refused_beside_the_field(string name, string content, string message)
    {
        using var response = await PostAsync(ItemFiles.Raw(content), dryRun: true, name);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).TextOf(".field.bad .err"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_refused()
    {
        using var response = await _admin.PostAsync("/catalogue/import", ("DryRun", "true"));

        Assert.Contains("请选择要导入的 CSV 文件", (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_kept_out()
    {
        using var clerk = await portal.Staff(StaffRoles.WindowClerk).GetAsync("/catalogue/import");
        using var visitor = await portal.Visitor().GetAsync("/catalogue/import");

        Assert.Equal(HttpStatusCode.Forbidden, clerk.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, visitor.StatusCode);
    }

    [Fact]
    public async Task An_unknown_job_is_not_found()
    {
        foreach (var url in new[] { "", "/report" })
        {
            using var response = await _admin.GetAsync($"/catalogue/import/{Guid.NewGuid()}{url}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<(string Url, IHtmlDocument Page)> UploadAsync(Stream content, bool dryRun)
    {
        using var response = await PostAsync(content, dryRun, "items.csv");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await EndOfAsync(response.Headers.Location!.ToString());
    }

    private Task<HttpResponseMessage> PostAsync(Stream content, bool dryRun, string name) => _admin.PostAsync("/catalogue/import", new MultipartFormDataContent
    {
        { new StreamContent(content), "File", name },
        { new StringContent(dryRun ? "true" : "false"), "DryRun" },
    });

    private async Task<(string Url, IHtmlDocument Page)> EndOfAsync(string url)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var page = await _admin.PageAsync(url);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                return (url, page);
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The import did not end within ten seconds.");
    }

    private Task<bool> ExistsAsync(int number) =>
        portal.InDatabaseAsync(db => db.Items().AnyAsync(i => i.TaskCode == TaskCode.Parse(ItemFiles.Code(number))));
}
