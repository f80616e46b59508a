using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>The <c>time</c> element that dates and instants share; it is never broken across lines.</summary>
internal static class TimeElement
{
    public static void Write(TagHelperOutput output, string machine, string words)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCssClass("nb");
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(words);
    }
}
