using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;days-line cells="@Model.Days" /&gt;</c>: the evidence under the answer sentence, one column a working day with its date.
/// Weekends and holidays are left out; the calendar shows them.
/// </summary>
[HtmlTargetElement("days-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DaysLineTagHelper(CityClock clock) : TagHelper
{
    // Beyond this the dates no longer fit under their cells, and only the first, today and the last are written.
    private const int MostDated = 15;

    public IReadOnlyList<DayCell> Cells { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var columns = Cells.Where(c => c.Counts || c.Kind == DayKind.Stopped).ToList();
        if (columns.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var due = columns.LastOrDefault(c => c.Kind is DayKind.Counted or DayKind.ToCome)?.Date;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", columns.Count > MostDated ? "days-lg many" : "days-lg");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Words(columns, due));
        foreach (var cell in columns)
        {
            var key = cell == columns[0] || cell == columns[^1] || cell.Date == clock.Today || cell.Date == due;
            output.Content.AppendHtml(Column(cell, key, due));
        }
    }

    private TagBuilder Column(DayCell cell, bool key, DateOnly? due)
    {
        var today = cell.Date == clock.Today;
        var column = new TagBuilder("div");
        column.AddCssClass($"{CssOf(cell.Kind)}{(today ? " t" : "")}{(key ? " k" : "")}");
        var mark = new TagBuilder("b");
        mark.InnerHtml.Append(today && cell.Date == due ? "今天最晚" : today ? "今天" : cell.Date == due ? "最晚" : cell.Kind switch
        {
            DayKind.Stopped => "停表",
            DayKind.Over => "超出",
            _ when cell.IsMakeUp => "调休班",
            _ => "",
        });
        var caption = new TagBuilder("span");
        caption.InnerHtml.Append(DateWords.Cell(cell.Date)).AppendHtml(mark);
        column.InnerHtml.AppendHtml(new TagBuilder("i")).AppendHtml(caption);
        return column;
    }

    private string Words(List<DayCell> columns, DateOnly? due)
    {
        var parts = new List<string>();
        Add(DayKind.Counted, "已算", "");
        Add(DayKind.Stopped, "停表", "不算");
        Add(DayKind.ToCome, "还剩", "");
        Add(DayKind.Over, "超出", "");
        if (due is { } day)
        {
            parts.Add($"最晚 {DateWords.Day(day, clock.Today)}");
        }

        return string.Join("，", parts);

        void Add(DayKind kind, string verb, string end)
        {
            var count = columns.Count(c => c.Kind == kind);
            if (count > 0)
            {
                parts.Add($"{verb} {count} 个工作日{end}");
            }
        }
    }

    private static string CssOf(DayKind kind) => kind switch
    {
        DayKind.Counted => "u",
        DayKind.Stopped => "s",
        DayKind.Over => "o",
        _ => "l",
    };
}
