using ApprovalPortal.Platform.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class RefusalsTagHelperTests
{
    [Fact]
    public async Task A_page_without_errors_has_no_summary()
    {
        Assert.Equal("", await RenderAsync(new()));
    }

    [Fact]
    public async Task Each_wrong_field_is_one_place_and_a_link_to_it()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Place.Area", "请填写营业面积，单位是平方米");
        state.AddModelError("Place.Area", "面积应大于 0");
        state.AddModelError("From", "开始营业日期不能早于今天");

        var html = await RenderAsync(state);

        Assert.Contains("有 2 处需要改", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="#Place_Area">请填写营业面积，单位是平方米</a>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("面积应大于", html, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\" tabindex=\"-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_command_is_no_field_to_change()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("", "这个办件已经受理");

        var html = await RenderAsync(state);

        Assert.Contains("这一步没有办成", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    private static Task<string> RenderAsync(ModelStateDictionary state) =>
        Rendered.HtmlAsync(new RefusalsTagHelper { ViewContext = Rendered.View(state) });
}
