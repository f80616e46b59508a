using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;field for="Area" label="营业面积" hint="按租赁合同填写" unit="平方米" width="s" /&gt;</c>: label, hint, error and control in one,
/// tied together for readers who do not see them, and keeping what was typed after a refused post.
/// </summary>
/// <remarks>
/// The control follows <see cref="Type"/>, or the property: <c>bool</c> a tick box, <see cref="DateOnly"/> a date, a list of
/// <see cref="Options"/> a choice (radios up to five, otherwise a drop-down list; tick boxes for a list property).
/// Attributes that begin with <c>input-</c> go to the control, all others to the box around it.
/// </remarks>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    private const int MostRadios = 5;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>What stands after the control, such as 平方米.</summary>
    public string? Unit { get; set; }

    /// <summary>An input type, or <c>textarea</c>, <c>select</c>, <c>radios</c>, <c>checkboxes</c>, <c>checkbox</c>; worked out when not given.</summary>
    public string? Type { get; set; }

    /// <summary>The choices.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Rows of a text area; more than none makes it one.</summary>
    public int Rows { get; set; }

    /// <summary><c>s</c>, <c>m</c> or <c>l</c>: as wide as what is to be written.</summary>
    public string? Width { get; set; }

    /// <summary>Marks the field 选填.</summary>
    public bool Optional { get; set; }

    /// <summary>More attributes of the control itself.</summary>
    [HtmlAttributeName(DictionaryAttributePrefix = "input-")]
    public Dictionary<string, string?> Input { get; set; } = [];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => FieldText.IdOf(Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var entry = ViewContext.ViewData.ModelState.GetValueOrDefault(Name);
        var bad = entry is { Errors.Count: > 0 };
        var kind = Type ?? KindOf();
        var group = kind is "radios" or "checkboxes";

        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCssClass("field");
        if (bad)
        {
            output.AddCssClass("bad");
        }

        var before = new HtmlContentBuilder();
        var describedBy = new List<string>();
        if (Hint is not null)
        {
            before.AppendHtml(Described("p", "form-text", "h", Hint, describedBy));
        }

        if (bad)
        {
            before.AppendHtml(Described("span", "err", "e", FieldText.Error(entry!), describedBy));
        }

        if (group)
        {
            if (describedBy.Count > 0)
            {
                output.Attributes.SetAttribute("aria-describedby", string.Join(' ', describedBy));
            }

            output.Content.AppendHtml(Caption("legend")).AppendHtml(before).AppendHtml(
                FieldChoices.Picks(kind == "radios" ? "radio" : "checkbox", Id, Name, Options ?? [], FieldText.Values(entry, For.Model), Input));
            return;
        }

        var control = kind switch
        {
            "textarea" => TextArea(entry),
            "select" => FieldChoices.Select(Options ?? [], FieldText.Values(entry, For.Model)),
            "checkbox" => FieldChoices.Box("checkbox", Id, "true", FieldText.Values(entry, For.Model).Any(v => string.Equals(v, "true", StringComparison.OrdinalIgnoreCase))),
            _ => InputOf(kind, entry),
        };
        Dress(control, describedBy, bad);
        if (kind == "checkbox")
        {
            output.Content.AppendHtml(before).AppendHtml(FieldChoices.Picked(control, Label));
            return;
        }

        output.Content.AppendHtml(Caption("label")).AppendHtml(before).AppendHtml(WithUnit(control));
    }

    private string KindOf()
    {
        var metadata = For.Metadata;
        if (Options is not null)
        {
            return metadata.IsEnumerableType ? "checkboxes" : Options.Count() <= MostRadios ? "radios" : "select";
        }

        return metadata.UnderlyingOrModelType switch
        {
            var t when t == typeof(bool) => "checkbox",
            var t when t == typeof(DateOnly) => "date",
            var t when t == typeof(TimeOnly) => "time",
            _ when Rows > 0 => "textarea",
            _ => "text",
        };
    }

    private TagBuilder Caption(string tag)
    {
        var caption = new TagBuilder(tag);
        caption.AddCssClass("form-label");
        if (tag == "label")
        {
            caption.Attributes["for"] = Id;
        }

        caption.InnerHtml.Append(Label);
        if (Optional)
        {
            caption.InnerHtml.AppendHtml("""<span class="faint">（选填）</span>""");
        }

        return caption;
    }

    private TagBuilder Described(string tag, string css, string suffix, string text, List<string> describedBy)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(css);
        element.Attributes["id"] = $"{Id}-{suffix}";
        element.InnerHtml.Append(text);
        describedBy.Add($"{Id}-{suffix}");
        return element;
    }

    private TagBuilder InputOf(string type, ModelStateEntry? entry)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.AddCssClass("form-control");
        if (type is not ("password" or "file") && FieldText.Values(entry, For.Model) is [var value, ..])
        {
            input.Attributes["value"] = value;
        }

        if (type == "text" && InputModeOf(For.Metadata.UnderlyingOrModelType) is { } mode)
        {
            input.Attributes["inputmode"] = mode;
        }

        return input;
    }

    private TagBuilder TextArea(ModelStateEntry? entry)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-control");
        area.Attributes["rows"] = $"{Math.Max(Rows, 3)}";
        // A browser drops the first line break inside a text area, so one is given up for it.
        area.InnerHtml.AppendHtml("\n").Append(FieldText.Values(entry, For.Model) is [var text, ..] ? text : "");
        return area;
    }

    private void Dress(TagBuilder control, List<string> describedBy, bool bad)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (Width is not null)
        {
            control.AddCssClass($"w-{Width}");
        }

        if (describedBy.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        }

        if (bad)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        control.MergeAttributes(Input, replaceExisting: true);
    }

    private TagBuilder WithUnit(TagBuilder control)
    {
        if (Unit is null)
        {
            return control;
        }

        var unit = new TagBuilder("span");
        unit.InnerHtml.Append(Unit);
        var row = new TagBuilder("div");
        row.AddCssClass("row-x");
        row.InnerHtml.AppendHtml(control).AppendHtml(unit);
        return row;
    }

    private static string? InputModeOf(Type type) => type switch
    {
        _ when type == typeof(int) || type == typeof(long) => "numeric",
        _ when type == typeof(decimal) || type == typeof(double) => "decimal",
        _ => null,
    };
}
