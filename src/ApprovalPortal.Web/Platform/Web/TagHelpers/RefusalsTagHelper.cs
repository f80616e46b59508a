using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;refusals /&gt;</c>: what a post was refused for, first on the page and with links to the fields.
/// Says per field what stands at the field; errors without a field (a command's refusal) come as plain lines.
/// </summary>
[HtmlTargetElement("refusals", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RefusalsTagHelper : TagHelper
{
    private const string HeadingId = "refusals-heading";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var modelState = ViewContext.ViewData.ModelState;
        var general = modelState.TryGetValue("", out var root) ? root.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var fields = modelState.Where(e => e.Key.Length > 0 && e.Value is { Errors.Count: > 0 }).ToList();
        if (general.Count + fields.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", HeadingId);

        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = HeadingId;
        heading.InnerHtml.Append(fields.Count == 0 ? "这一步没有办成" : $"有 {general.Count + fields.Count} 处需要改");
        var list = new TagBuilder("ul");
        general.ForEach(message => list.InnerHtml.AppendHtml(Line(message, key: null)));
        fields.ForEach(field => list.InnerHtml.AppendHtml(Line(FieldText.Error(field.Value!), field.Key)));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Line(string message, string? key)
    {
        var text = new TagBuilder(key is null ? "span" : "a");
        if (key is not null)
        {
            text.Attributes["href"] = $"#{FieldText.IdOf(key)}";
        }

        text.InnerHtml.Append(message);
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(text);
        return line;
    }
}
