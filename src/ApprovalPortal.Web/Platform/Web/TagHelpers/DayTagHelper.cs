using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;day value="@date" /&gt;</c>: “10月21日（周三）”. <c>format</c> is nothing for sentences, <c>year</c>, <c>table</c> or <c>short</c>.
/// Without a value it writes nothing.
/// </summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper(CityClock clock) : TagHelper
{
    public DateOnly? Value { get; set; }

    public string? Format { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } day)
        {
            output.SuppressOutput();
            return;
        }

        TimeElement.Write(output, DateWords.Table(day), Format switch
        {
            null => DateWords.Day(day, clock.Today),
            "year" => DateWords.DayWithYear(day),
            "table" => DateWords.Table(day),
            "short" => DateWords.MonthDay(day),
            _ => throw new ArgumentException($"<day> knows no format “{Format}”."),
        });
    }
}
