using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>The controls that choose: a drop-down list, radios, tick boxes.</summary>
internal static class FieldChoices
{
    public static TagBuilder Select(IEnumerable<SelectListItem> options, IReadOnlyList<string> chosen)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        foreach (var option in options)
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = ValueOf(option);
            if (IsChosen(option, chosen))
            {
                item.Attributes["selected"] = "selected";
            }

            item.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(item);
        }

        return select;
    }

    /// <summary>Radios or tick boxes. The first carries the field's own id, for the summary's link.</summary>
    public static HtmlContentBuilder Picks(
        string type, string id, string name, IEnumerable<SelectListItem> options, IReadOnlyList<string> chosen, IDictionary<string, string?> attributes)
    {
        var picks = new HtmlContentBuilder();
        var number = 0;
        foreach (var option in options)
        {
            var box = Box(type, ++number == 1 ? id : $"{id}-{number}", ValueOf(option), IsChosen(option, chosen));
            box.Attributes["name"] = name;
            box.MergeAttributes(attributes);
            picks.AppendHtml(Picked(box, option.Text));
        }

        return picks;
    }

    public static TagBuilder Box(string type, string id, string value, bool ticked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = type;
        box.Attributes["id"] = id;
        box.Attributes["value"] = value;
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    public static TagBuilder Picked(TagBuilder box, string text)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("pick");
        label.InnerHtml.AppendHtml(box).Append(" ").Append(text);
        return label;
    }

    private static string ValueOf(SelectListItem option) => option.Value ?? option.Text;

    private static bool IsChosen(SelectListItem option, IReadOnlyList<string> chosen) =>
        chosen.Count > 0 ? chosen.Contains(ValueOf(option)) : option.Selected;
}
