using ApprovalPortal.Platform.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class FieldTagHelperTests
{
    private static readonly SelectListItem[] Kinds = [new("宾馆", "hotel"), new("浴室", "bath")];

    [Fact]
    public async Task Label_hint_and_control_belong_together()
    {
        var html = await RenderAsync(nameof(Form.Name), f => (f.Label, f.Hint) = ("场所名称", "和招牌一致"));

        Assert.Contains("""<label class="form-label" for="Name">场所名称</label>""", html, StringComparison.Ordinal);
        Assert.Contains("""<p class="form-text" id="Name-h">和招牌一致</p>""", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Name-h\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"拾光\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_with_its_error_even_if_it_could_not_be_read()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Area", "一百", "一百");
        state.AddModelError("Area", "请只写数字");

        var html = await RenderAsync(nameof(Form.Area), f => f.Label = "面积", state);

        Assert.Contains("class=\"field bad\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"一百\"", html, StringComparison.Ordinal);
        Assert.Contains("""<span class="err" id="Area-e">请只写数字</span>""", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_choices_are_radios_in_a_group_and_the_chosen_one_is_marked()
    {
        var html = await RenderAsync(nameof(Form.Kind), f => (f.Label, f.Options) = ("类别", Kinds));

        Assert.StartsWith("<fieldset", html, StringComparison.Ordinal);
        Assert.Equal(2, Rendered.Count(html, "type=\"radio\""));
        Assert.Equal(1, Rendered.Count(html, "checked=\"checked\""));
        Assert.Matches("<input[^>]*checked[^>]*value=\"bath\"", html);
    }

    [Fact]
    public async Task A_date_is_written_as_browsers_read_it()
    {
        Assert.Contains("value=\"2026-11-20\"", await RenderAsync(nameof(Form.From), f => f.Label = "日期"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Name", "secret", "secret");

        var html = await RenderAsync(nameof(Form.Name), f => f.Type = "password", state);

        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_type_is_encoded()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Name", "\"><script>", "\"><script>");

        Assert.DoesNotContain("<script>", await RenderAsync(nameof(Form.Name), f => f.Rows = 3, state), StringComparison.Ordinal);
    }

    private static Task<string> RenderAsync(string property, Action<FieldTagHelper> setUp, ModelStateDictionary? state = null)
    {
        var metadata = new EmptyModelMetadataProvider();
        var explorer = metadata.GetModelExplorerForType(typeof(Form), new Form()).GetExplorerForProperty(property);
        var field = new FieldTagHelper { For = new ModelExpression(property, explorer), ViewContext = Rendered.View(state) };
        setUp(field);
        return Rendered.HtmlAsync(field);
    }

    private sealed class Form
    {
        public string Name { get; init; } = "拾光";

        public decimal? Area { get; init; }

        public string Kind { get; init; } = "bath";

        public DateOnly? From { get; init; } = new(2026, 11, 20);
    }
}
