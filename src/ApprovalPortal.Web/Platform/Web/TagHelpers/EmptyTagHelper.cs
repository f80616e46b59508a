using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary><c>&lt;empty text="没有在办的件。"&gt;新申请从…开始。&lt;/empty&gt;</c>: the fact, and inside it the next step.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCssClass("empty");
        output.PreContent.AppendHtml("<p><b>").Append(Text).AppendHtml("</b></p>");
        if (!next.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<p>").AppendHtml(next).AppendHtml("</p>");
        }
    }
}
