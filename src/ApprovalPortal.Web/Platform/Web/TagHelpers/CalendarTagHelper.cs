using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;calendar cells="@Model.Days" /&gt;</c>: why it is this day. Whole weeks from Monday; each day says how it counts,
/// and the working days are numbered from the first.
/// </summary>
[HtmlTargetElement("calendar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CalendarTagHelper(CityClock clock) : TagHelper
{
    public IReadOnlyList<DayCell> Cells { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Cells.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var days = Cells.ToDictionary(c => c.Date);
        var due = Cells.LastOrDefault(c => c.Kind is DayKind.Counted or DayKind.ToCome)?.Date;
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cal");
        foreach (var name in "一二三四五六日")
        {
            output.Content.AppendHtml($"""<li class="wd" aria-hidden="true">{name}</li>""");
        }

        var number = 0;
        var first = Monday(days.Keys.Min());
        var last = Monday(days.Keys.Max()).AddDays(6);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var cell = days.GetValueOrDefault(day) ?? new DayCell(day, DayKind.Weekend, IsWeekend(day) ? null : "");
            number += cell.Counts ? 1 : 0;
            output.Content.AppendHtml(Box(cell, number, day == due));
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private TagBuilder Box(DayCell cell, int number, bool isDue)
    {
        var today = cell.Date == clock.Today;
        var box = new TagBuilder("li");
        box.AddCssClass($"d {CssOf(cell.Kind)}{(cell.IsMakeUp ? " m" : "")}{(isDue ? " due" : "")}{(today ? " now" : "")}");
        if (today)
        {
            box.Attributes["aria-current"] = "date";
        }

        box.InnerHtml.AppendHtml(Head(cell, today));
        if (cell.Counts)
        {
            box.InnerHtml.AppendHtml(Number(number));
        }

        var words = isDue ? "最晚这天" : cell.Label ?? UsualWord(cell.Kind);
        if (words.Length > 0)
        {
            box.InnerHtml.AppendHtml(Span("wt", words));
        }

        return box;
    }

    private static TagBuilder Head(DayCell cell, bool today)
    {
        var date = new TagBuilder("span");
        date.InnerHtml.Append(DateWords.Cell(cell.Date)).AppendHtml(Span("visually-hidden", DateWords.Weekday(cell.Date)));
        var head = new TagBuilder("span");
        head.AddCssClass("dd");
        head.InnerHtml.AppendHtml(date);
        if (cell.IsMakeUp)
        {
            head.InnerHtml.AppendHtml("""<span class="tagm">班</span><span class="visually-hidden">调休上班</span>""");
        }

        if (today)
        {
            head.InnerHtml.AppendHtml("<strong>今天</strong>");
        }

        return head;
    }

    private static HtmlString Number(int number) =>
        new($"""<span class="n"><span class="visually-hidden">第</span>{number}<span class="visually-hidden">个工作日</span></span>""");

    private static TagBuilder Span(string css, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.InnerHtml.Append(text);
        return span;
    }

    private static string UsualWord(DayKind kind) => kind switch
    {
        DayKind.Accepted => "受理日不算",
        DayKind.Stopped => "停表",
        DayKind.Over => "超出",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "放假",
        _ => "",
    };

    private static string CssOf(DayKind kind) => kind switch
    {
        DayKind.Accepted => "z",
        DayKind.Counted => "c",
        DayKind.ToCome => "f",
        DayKind.Stopped => "p",
        DayKind.Over => "o",
        DayKind.Holiday => "h",
        _ => "w",
    };
}
