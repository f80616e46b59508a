using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;case-number value="260928000317" /&gt;</c>: seen in groups of four, copied without spaces, since the gaps are the style sheet's.
/// With <c>copy</c> a button stands beside it where the browser lets scripts use the clipboard.
/// </summary>
[HtmlTargetElement("case-number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CaseNumberTagHelper : TagHelper
{
    private const int Group = 4;

    public string Value { get; set; } = "";

    public bool Copy { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCssClass("case-no");
        foreach (var group in Value.Chunk(Group))
        {
            output.Content.AppendHtml("<span>").Append(new string(group)).AppendHtml("</span>");
        }

        if (Copy)
        {
            var button = new TagBuilder("button");
            button.Attributes["type"] = "button";
            button.Attributes["hidden"] = "hidden";
            button.Attributes["data-copy"] = Value;
            button.AddCssClass("btn-copy");
            button.InnerHtml.Append("复制编号");
            output.PostElement.AppendHtml(button);
        }
    }
}
