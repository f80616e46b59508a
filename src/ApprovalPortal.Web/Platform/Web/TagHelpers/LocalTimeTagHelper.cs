using System.Globalization;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;local-time value="@at" /&gt;</c>: an instant in the city's own time, “2026-10-16 09:05”.
/// <c>format</c> is nothing, <c>words</c> (“10月16日（周五）09:05”), <c>day</c> (as <c>&lt;day&gt;</c>) or <c>time</c>.
/// Without a value it writes nothing.
/// </summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper(CityClock clock) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public string? Format { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } at)
        {
            output.SuppressOutput();
            return;
        }

        var local = clock.Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        TimeElement.Write(output, local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), Format switch
        {
            null => $"{DateWords.Table(day)} {DateWords.Time(local)}",
            "words" => $"{DateWords.Day(day, clock.Today)}{DateWords.Time(local)}",
            "day" => DateWords.Day(day, clock.Today),
            "time" => DateWords.Time(local),
            _ => throw new ArgumentException($"<local-time> knows no format “{Format}”."),
        });
    }
}
