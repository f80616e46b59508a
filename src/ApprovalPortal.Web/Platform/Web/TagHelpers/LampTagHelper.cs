using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary><c>&lt;lamp kind="OnTime" text="剩 3 天" /&gt;</c>: shape, colour and words; the words alone must suffice.</summary>
[HtmlTargetElement("lamp", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LampTagHelper : TagHelper
{
    public LampKind Kind { get; set; }

    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (css, shape) = Draw(Kind);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lamp {css}");
        output.Content.AppendHtml($"""<svg viewBox="0 0 24 24" aria-hidden="true">{shape}</svg>""").Append(Text);
    }

    private static (string Css, string Shape) Draw(LampKind kind) => kind switch
    {
        LampKind.OnTime => ("l-green", """<circle cx="12" cy="12" r="10" fill="currentColor"/><path class="lk" d="M12 6v6.2l4 2.6" fill="none" stroke="#fff" stroke-width="2.3" stroke-linecap="round"/>"""),
        LampKind.Met => ("l-green", """<circle cx="12" cy="12" r="10" fill="currentColor"/><path class="lk" d="M7 12.4l3.4 3.4L17 9" fill="none" stroke="#fff" stroke-width="2.4"/>"""),
        LampKind.DueSoon => ("l-amber", """<path d="M12 2.2L23 21.5H1z" fill="#d6961a" stroke="currentColor" stroke-width="1.6"/><path d="M12 9v6M12 17v2.2" stroke="#1a2225" stroke-width="2.4"/>"""),
        LampKind.Overdue => ("l-red", """<rect x="2" y="2" width="20" height="20" rx="2" fill="currentColor"/><path class="lk" d="M12 6v8M12 16v2.6" stroke="#fff" stroke-width="2.8"/>"""),
        LampKind.Unlawful => ("l-illegal", """<path d="M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z" fill="#fff"/><path d="M7.5 7.5l9 9M16.5 7.5l-9 9" stroke="#8c1d15" stroke-width="3"/>"""),
        LampKind.Stopped => ("l-blue", """<rect x="2" y="2" width="20" height="20" rx="6" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M9 7v10M15 7v10" stroke="currentColor" stroke-width="2.8"/>"""),
        LampKind.NotStarted => ("l-grey", """<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.2" stroke-dasharray="4 3"/>"""),
        LampKind.Done => ("l-done", """<path d="M4 12.8l5.2 5.2L20 6.5" fill="none" stroke="currentColor" stroke-width="2.8"/>"""),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such lamp."),
    };
}
