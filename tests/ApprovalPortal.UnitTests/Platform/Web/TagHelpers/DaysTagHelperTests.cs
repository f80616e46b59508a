using ApprovalPortal.Platform.Web.TagHelpers;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class DaysTagHelperTests
{
    [Fact]
    public async Task It_is_one_image_that_says_its_days_in_words()
    {
        var html = await Rendered.HtmlAsync(new DaysTagHelper { Used = 7, Stopped = 3, Left = 3 });

        Assert.Contains("""role="img" aria-label="已用 7 个工作日，停表 3 个工作日，还剩 3 个工作日">""", html, StringComparison.Ordinal);
        Assert.Equal(13, Rendered.Count(html, "<i "));
    }

    [Fact]
    public async Task The_ring_marks_the_last_counted_day()
    {
        var html = await Rendered.HtmlAsync(new DaysTagHelper { Used = 2, Left = 1, Today = true });

        Assert.Contains("""<i class="u"></i><i class="u t"></i><i class="l"></i>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_has_not_started_says_so()
    {
        Assert.Contains("还没有开始计时", await Rendered.HtmlAsync(new DaysTagHelper()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0, 12, 0, 6)] // the promise was ten days and is twelve days over
    [InlineData(20, 0, 2, 0, 6)] // a long promise must not hide that it is over
    [InlineData(20, 5, 0, 10, 19)]
    [InlineData(4, 0, 0, 40, 28)]
    [InlineData(0, 30, 0, 0, 14)]
    public async Task A_row_holds_sixteen_cells_and_counts_the_rest(int used, int stopped, int over, int left, int hidden)
    {
        var html = await Rendered.HtmlAsync(new DaysTagHelper { Used = used, Stopped = stopped, Over = over, Left = left, Size = "sm" });

        Assert.Equal(DaysTagHelper.RowCap, Rendered.Count(html, "<i "));
        Assert.Contains($">+{hidden}<", html, StringComparison.Ordinal);
        Assert.Equal(over > 0, html.Contains("""<i class="o">""", StringComparison.Ordinal));
        Assert.Equal(left > 0, html.Contains("""<i class="l">""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_fits_adds_nothing()
    {
        var html = await Rendered.HtmlAsync(new DaysTagHelper { Used = 10, Left = 6, Size = "sm" });

        Assert.DoesNotContain("+", html, StringComparison.Ordinal);
    }
}
