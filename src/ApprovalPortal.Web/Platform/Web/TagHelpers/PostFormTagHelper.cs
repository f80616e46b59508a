using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// Puts the antiforgery token into every form that posts. MVC's own helper leaves it out of a form with a plain
/// <c>action</c>, and our forms name their address.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string TokenField = "__RequestVerificationToken";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // MVC gives one to a form whose action begins with ~/, and a second would make both of them wrong.
        var isGiven = output.PostContent.GetContent().Contains(TokenField, StringComparison.Ordinal);
        if (context.AllAttributes.ContainsName("action") && !isGiven && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
