using ApprovalPortal.Platform.Web.TagHelpers;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class PagerTagHelperTests
{
    [Fact]
    public async Task Links_keep_the_filters()
    {
        var html = await RenderAsync(page: 2, pages: 3, "?q=%E6%B0%91%E5%AE%BF&dept=3&dept=4&page=2");

        Assert.Contains("<a href=\"/items?q=%E6%B0%91%E5%AE%BF&amp;dept=3&amp;dept=4&amp;page=3\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/items?q=%E6%B0%91%E5%AE%BF&amp;dept=3&amp;dept=4\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Far_pages_are_left_out_but_never_the_first_and_the_last()
    {
        var html = await RenderAsync(page: 6, pages: 20, "");

        Assert.Equal(2, Rendered.Count(html, "…"));
        Assert.Contains(">1</a>", html, StringComparison.Ordinal);
        Assert.Contains(">4</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">3</a>", html, StringComparison.Ordinal);
        Assert.Contains(">20</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_has_nothing_before_it()
    {
        var html = await RenderAsync(page: 1, pages: 3, "");

        Assert.DoesNotContain("上一页", html, StringComparison.Ordinal);
        Assert.Contains("下一页", html, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_needs_no_pager()
    {
        Assert.Equal("", await RenderAsync(page: 1, pages: 1, ""));
    }

    private static Task<string> RenderAsync(int page, int pages, string query) =>
        Rendered.HtmlAsync(new PagerTagHelper { Page = page, Pages = pages, ViewContext = Rendered.View(query: query) });
}
