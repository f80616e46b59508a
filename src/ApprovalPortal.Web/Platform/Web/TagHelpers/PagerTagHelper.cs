using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;pager page="3" pages="20" total="388" /&gt;</c>: links to the other pages of a list that keep every filter in the address.
/// One page needs no pager and gets none.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    // Pages shown on each side of the current one; the first and the last always stand.
    private const int Around = 2;

    /// <summary>The current page, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    /// <summary>How many rows in all; said when given.</summary>
    public int? Total { get; set; }

    /// <summary>The name in the query string.</summary>
    public string Param { get; set; } = "page";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCssClass("pager");
        output.Attributes.SetAttribute("aria-label", "翻页");
        var list = new TagBuilder("ul");
        Turn(list, Page - 1, "上一页", "prev");
        var previous = 0;
        foreach (var page in Shown())
        {
            if (page > previous + 1)
            {
                list.InnerHtml.AppendHtml("""<li aria-hidden="true">…</li>""");
            }

            list.InnerHtml.AppendHtml(Item(page, $"{page}", page == Page ? "page" : null, rel: null));
            previous = page;
        }

        Turn(list, Page + 1, "下一页", "next");
        output.Content.AppendHtml(list);
        if (Total is { } total)
        {
            output.Content.AppendHtml($"""<p class="small muted">共 {total:N0} 条，{Pages} 页</p>""");
        }
    }

    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= Around);

    private void Turn(TagBuilder list, int page, string words, string rel)
    {
        if (page >= 1 && page <= Pages)
        {
            list.InnerHtml.AppendHtml(Item(page, words, current: null, rel));
        }
    }

    private TagBuilder Item(int page, string words, string? current, string? rel)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Address(page);
        if (current is not null)
        {
            link.Attributes["aria-current"] = current;
        }

        if (rel is not null)
        {
            link.Attributes["rel"] = rel;
        }

        link.InnerHtml.Append(words);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(q => !string.Equals(q.Key, Param, StringComparison.OrdinalIgnoreCase));
        var kept = QueryString.Create(query);
        return string.Concat(request.PathBase, request.Path, (page == 1 ? kept : kept.Add(Param, $"{page}")).ToString());
    }
}
