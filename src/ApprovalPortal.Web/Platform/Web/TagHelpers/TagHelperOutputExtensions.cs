using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

internal static class TagHelperOutputExtensions
{
    /// <summary>Adds a class to those that the page itself gave.</summary>
    public static void AddCssClass(this TagHelperOutput output, string css) => output.AddClass(css, HtmlEncoder.Default);
}
