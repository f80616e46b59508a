using System.Text.Encodings.Web;
using System.Text.Unicode;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

/// <summary>What a tag helper writes, as the browser would get it.</summary>
internal static class Rendered
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>09:05 in the city on Friday, 16 October 2026.</summary>
    public static CityClock Clock { get; } = new(
        new FakeTimeProvider(new(2026, 10, 16, 1, 5, 0, TimeSpan.Zero)), Options.Create(new CityOptions()));

    public static async Task<string> HtmlAsync(TagHelper helper)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("under-test", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
        {
            TagMode = TagMode.StartTagAndEndTag,
        };
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    public static ViewContext View(ModelStateDictionary? modelState = null, string query = "") => new()
    {
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), modelState ?? new()),
        HttpContext = new DefaultHttpContext { Request = { Path = "/items", QueryString = new(query) } },
    };

    public static int Count(string html, string part) => html.Split(part).Length - 1;
}
