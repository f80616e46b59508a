using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;days used="7" left="3" stopped="3" /&gt;</c>: 日格, one cell a working day. As an image it is read out in words.
/// <c>size="sm"</c> is a row of a work list: at most 16 cells, and “+6” for those left out; <c>size="10"</c> stands ten to a row.
/// </summary>
[HtmlTargetElement("days", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DaysTagHelper : TagHelper
{
    /// <summary>The most cells that a work-list row holds.</summary>
    public const int RowCap = 16;

    // However long the past, a row still shows this many days over or to come.
    private const int TailKept = 6;

    /// <summary>Working days counted so far.</summary>
    public int Used { get; set; }

    /// <summary>Working days still to come.</summary>
    public int Left { get; set; }

    /// <summary>Working days on which the clock stood still.</summary>
    public int Stopped { get; set; }

    /// <summary>Working days beyond the limit.</summary>
    public int Over { get; set; }

    /// <summary>Working days that the promise saves against the law.</summary>
    public int Saved { get; set; }

    /// <summary>Nothing, <c>sm</c> or <c>10</c>.</summary>
    public string? Size { get; set; }

    /// <summary>Whether the last counted cell is today.</summary>
    public bool Today { get; set; }

    /// <summary>The words for those who do not see it, when the usual ones do not fit.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var row = Size == "sm";
        var shown = row ? Fit(Used, Stopped, Over, Left) : (Used, Stopped, Over, Left);
        var hidden = Used + Stopped + Over + Left - shown.Used - shown.Stopped - shown.Over - shown.Left;

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Size is null ? "days" : $"days days-{Size}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label ?? Words());
        Cells(output, "u", Today ? shown.Used - 1 : shown.Used);
        Cells(output, "u t", Today ? 1 : 0);
        Cells(output, "s", shown.Stopped);
        Cells(output, "o", shown.Over);
        Cells(output, "l", shown.Left);
        Cells(output, "x", Saved);
        if (row)
        {
            output.PreElement.SetHtmlContent("""<span class="row-n">""");
            output.PostElement.SetHtmlContent(hidden == 0 ? "</span>" : $"""<span class="small strong{(Over > 0 ? " l-red" : "")}" aria-hidden="true">+{hidden}</span></span>""");
        }
    }

    private static (int Used, int Stopped, int Over, int Left) Fit(int used, int stopped, int over, int left)
    {
        var past = used + stopped;
        var tailRoom = Math.Max(RowCap - past, TailKept);
        var overShown = Math.Min(over, tailRoom);
        var leftShown = Math.Min(left, tailRoom - overShown);
        var pastRoom = RowCap - overShown - leftShown;
        var stoppedShown = Math.Min(stopped, Math.Max(pastRoom / 2, pastRoom - used));
        return (Math.Min(used, pastRoom - stoppedShown), stoppedShown, overShown, leftShown);
    }

    private static void Cells(TagHelperOutput output, string css, int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Content.AppendHtml($"""<i class="{css}"></i>""");
        }
    }

    private string Words()
    {
        var words = new List<string>();
        Add(Used, "已用");
        Add(Stopped, "停表");
        Add(Over, "超出");
        Add(Left, "还剩");
        Add(Saved, "比法定少");
        return words.Count == 0 ? "还没有开始计时" : string.Join("，", words);

        void Add(int count, string verb)
        {
            if (count > 0)
            {
                words.Add($"{verb} {count} 个工作日");
            }
        }
    }
}
