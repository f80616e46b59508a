using System.Net;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Catalogue;

[Collection(CatalogueTests.Name)]
public sealed class CataloguePagesTests(CatalogueFixture portal)
{
    private readonly PortalClient _visitor = portal.Visitor();

    [Fact]
    public async Task The_front_page_offers_search_themes_and_items_to_everybody()
    {
        var page = await _visitor.PageAsync("/");

        Assert.Equal("今天要办什么事？", page.TextOf("h1"));
        Assert.Contains("生育收养", page.QuerySelectorAll(".zi a").Select(a => a.TextContent.Folded()[1..]));
        Assert.NotEmpty(page.QuerySelectorAll(".hot li"));
    }

    [Fact]
    public async Task Public_pages_carry_no_antiforgery_token()
    {
        foreach (var url in new[] { "/", "/items", $"/items/{await AnyCodeAsync()}" })
        {
            Assert.Null((await _visitor.PageAsync(url)).QuerySelector("input[name=__RequestVerificationToken]"));
        }
    }

    [Fact]
    public async Task Every_theme_on_the_front_page_leads_to_items()
    {
        var links = (await _visitor.PageAsync("/")).QuerySelectorAll(".zi a").Select(a => a.GetAttribute("href")!).ToList();

        foreach (var link in links)
        {
            Assert.NotEmpty((await _visitor.PageAsync(link)).QuerySelectorAll(".found li"));
        }
    }

    [Theory]
    [InlineData("开民宿", "公共场所卫生许可（新办）")]
    [InlineData("公共场所卫生许可", "公共场所卫生许可（新办）")]
    [InlineData("换身份证", "居民身份证换领")]
    [InlineData("jhdj", "结婚登记")]
    public async Task A_citizens_words_find_the_item_on_the_first_page(string words, string name)
    {
        var page = await _visitor.PageAsync($"/items?q={Uri.EscapeDataString(words)}");

        Assert.Contains(name, page.QuerySelectorAll(".found a").Take(5).Select(a => a.TextContent.Folded()));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_stay_chosen()
    {
        var all = await TotalAsync("/items");
        var url = $"/items?who=person&type={Uri.EscapeDataString("行政给付")}";

        var page = await _visitor.PageAsync(url);

        Assert.InRange(await TotalAsync(url), 1, all - 1);
        Assert.Equal("行政给付", page.QuerySelector("#f-type option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[name=who][value=person][checked]"));
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page()
    {
        var first = (await _visitor.PageAsync("/items")).QuerySelectorAll(".found a").Select(a => a.GetAttribute("href")).ToList();
        var second = (await _visitor.PageAsync("/items?page=2")).QuerySelectorAll(".found a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal(20, first.Count);
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
    }

    [Theory]
    [InlineData("/items?page=0")]
    [InlineData("/items?page=99999")]
    [InlineData("/items?page=abc")]
    [InlineData("/items?q=%00%27%3Cscript%3E&theme=%3Cb%3E")]
    [InlineData("/items?who=nobody&department=x&object=y&type=z")]
    public async Task Nonsense_in_the_address_is_a_page_all_the_same(string url)
    {
        using var response = await _visitor.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty((await response.PageAsync()).QuerySelectorAll("main script, main b:empty"));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_what_to_do()
    {
        var page = await _visitor.PageAsync($"/items?theme={Uri.EscapeDataString("没有这个主题")}");

        Assert.Contains("没有找到符合条件的事项", page.TextOf(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guide_shows_what_the_item_says()
    {
        var item = await ItemAsync("公共场所卫生许可（新办）");

        var page = await _visitor.PageAsync($"/items/{item.TaskCode}");

        Assert.Equal(item.Name, page.TextOf("h1"));
        Assert.Equal(10, page.QuerySelectorAll(".facts .days i.u").Length);
        Assert.Equal(10, page.QuerySelectorAll(".facts .days i.x").Length);
        Assert.Equal(item.Materials.Count, page.QuerySelectorAll(".tbl.cards tbody tr").Length);
        Assert.Contains("“是否使用集中空调”选“是”的才交", page.TextOf(".tbl.cards"), StringComparison.Ordinal);
        Assert.Equal(item.Guide.Steps.Count, page.QuerySelectorAll(".steps li").Length);
        Assert.Equal($"/apply/{item.TaskCode}", page.QuerySelector("aside a.btn-go")!.GetAttribute("href"));
        Assert.Contains("有效期 4 年", page.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("免提交", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_demo_items_guide_can_be_read()
    {
        var codes = await portal.InDatabaseAsync(db => db.Items().Select(i => i.TaskCode).ToListAsync());

        foreach (var code in codes)
        {
            Assert.NotEqual("", (await _visitor.PageAsync($"/items/{code}")).TextOf("h1"));
        }
    }

    [Fact]
    public async Task What_is_not_online_says_why_and_offers_no_button()
    {
        var item = await portal.InDatabaseAsync(db => db.ItemVersions().FirstAsync(v => !v.IsOnline));

        var page = await _visitor.PageAsync($"/items/{item.TaskCode}");

        Assert.Contains("不能在网上办", page.TextOf("aside"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a.btn-go"));
    }

    [Theory]
    [InlineData("/items/11420700MB123401XJ3999999999999")]
    [InlineData("/items/not-a-code")]
    public async Task An_unknown_item_is_not_found(string url)
    {
        using var response = await _visitor.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_newly_published_version_is_found_and_shown_at_once()
    {
        var before = await TotalAsync("/items");
        await portal.InDatabaseAsync(async db =>
        {
            var body = await db.Items().Select(i => i.DepartmentId).FirstAsync();
            var item = ServiceItem.Create(TaskCode.Parse(ItemFiles.Code(777)));
            db.AddRange(item, item.Publish(new() { Name = "飞碟停放登记", Type = ItemType.PublicService, DepartmentId = body, Guide = new() }, new(2026, 3, 2))!);
            return await db.SaveChangesAsync();
        });

        var page = await _visitor.PageAsync($"/items?q={Uri.EscapeDataString("飞碟停放")}");
        var guide = await _visitor.PageAsync($"/items/{ItemFiles.Code(777)}");

        Assert.Equal("飞碟停放登记", page.TextOf(".found a"));
        Assert.Equal(before + 1, await TotalAsync("/items"));
        Assert.Contains("申请材料未公布", guide.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("V1", guide.TextOf("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_item_cannot_be_applied_for_and_a_cancelled_one_is_not_listed()
    {
        var name = "殡葬服务";
        await portal.InDatabaseAsync(async db =>
        {
            var body = await db.Items().Select(i => i.DepartmentId).FirstAsync();
            foreach (var (number, state) in new[] { (778, ItemState.Suspended), (779, ItemState.Cancelled) })
            {
                var item = ServiceItem.Create(TaskCode.Parse(ItemFiles.Code(number)));
                db.AddRange(item, item.Publish(new() { Name = $"{name}{state.Words()}", Type = ItemType.PublicService, DepartmentId = body, Guide = new() }, new(2026, 3, 2))!);
                item.ChangeState(state);
            }

            return await db.SaveChangesAsync();
        });

        var found = (await _visitor.PageAsync($"/items?q={Uri.EscapeDataString(name)}")).QuerySelectorAll(".found a").Select(a => a.TextContent.Folded());
        var guide = await _visitor.PageAsync($"/items/{ItemFiles.Code(778)}");

        Assert.Contains("殡葬服务暂停办理", found);
        Assert.DoesNotContain("殡葬服务已取消", found);
        Assert.Contains("暂停办理", guide.TextOf("aside .note"), StringComparison.Ordinal);
    }

    private async Task<int> TotalAsync(string url) =>
        int.Parse((await _visitor.PageAsync(url)).TextOf("#found").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private Task<TaskCode> AnyCodeAsync() => portal.InDatabaseAsync(db => db.Items().Select(i => i.TaskCode).FirstAsync());

    private Task<ItemVersion> ItemAsync(string name) => portal.InDatabaseAsync(db => db.ItemVersions().SingleAsync(v => v.Name == name));
}
