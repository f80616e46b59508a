using ApprovalPortal.Platform.Web;
using ApprovalPortal.Platform.Web.TagHelpers;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class CalendarTagHelperTests
{
    private static readonly DayCell[] Days =
    [
        new(new(2026, 10, 13), DayKind.Accepted),
        new(new(2026, 10, 14), DayKind.Counted),
        new(new(2026, 10, 15), DayKind.Stopped, "检测停表"),
        new(new(2026, 10, 16), DayKind.Counted),
        new(new(2026, 10, 17), DayKind.Counted) { IsMakeUp = true },
        new(new(2026, 10, 18), DayKind.Weekend),
        new(new(2026, 10, 19), DayKind.ToCome),
    ];

    [Fact]
    public async Task The_calendar_shows_whole_weeks_from_Monday()
    {
        var html = await Rendered.HtmlAsync(new CalendarTagHelper(Rendered.Clock) { Cells = Days });

        Assert.Equal(14, Rendered.Count(html, "class=\"d "));
        Assert.True(html.IndexOf("10/12", StringComparison.Ordinal) < html.IndexOf("10/13", StringComparison.Ordinal));
        Assert.Contains("10/25", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_days_that_count_are_numbered_and_the_last_is_the_due_day()
    {
        var html = await Rendered.HtmlAsync(new CalendarTagHelper(Rendered.Clock) { Cells = Days });

        Assert.Equal(4, Rendered.Count(html, """class="n">"""));
        Assert.Contains("""<li class="d f due">""", html, StringComparison.Ordinal);
        Assert.Contains("最晚这天", html, StringComparison.Ordinal);
        Assert.Contains("检测停表", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_said_to_assistive_software_too()
    {
        var html = await Rendered.HtmlAsync(new CalendarTagHelper(Rendered.Clock) { Cells = Days });

        Assert.Contains("""<li aria-current="date" class="d c now">""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_leaves_out_what_is_no_working_day_and_ends_at_the_due_day()
    {
        var html = await Rendered.HtmlAsync(new DaysLineTagHelper(Rendered.Clock) { Cells = Days });

        Assert.Equal(5, Rendered.Count(html, "<i></i>"));
        Assert.Contains("""<div class="l k"><i></i><span>10/19<b>最晚</b>""", html, StringComparison.Ordinal);
        Assert.Contains("已算 3 个工作日，停表 1 个工作日不算，还剩 1 个工作日，最晚 10月19日（周一）", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_limit_keeps_its_due_day_and_shows_the_days_beyond_it()
    {
        DayCell[] broken = [new(new(2026, 10, 14), DayKind.Counted), new(new(2026, 10, 15), DayKind.Over), new(new(2026, 10, 16), DayKind.Over)];

        var html = await Rendered.HtmlAsync(new DaysLineTagHelper(Rendered.Clock) { Cells = broken });

        Assert.Contains("""<div class="u k"><i></i><span>10/14<b>最晚</b>""", html, StringComparison.Ordinal);
        Assert.Contains("超出 2 个工作日", html, StringComparison.Ordinal);
    }
}
