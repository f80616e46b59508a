using System.Collections;
using System.Globalization;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ApprovalPortal.Platform.Web.TagHelpers;

/// <summary>What a field holds, and what the summary and the field must say alike: the error's words and the id that links them.</summary>
internal static class FieldText
{
    /// <summary>The first error's words; a value that could not even be read has none of its own.</summary>
    public static string Error(ModelStateEntry entry)
    {
        var message = entry.Errors[0].ErrorMessage;
        return message.Length > 0 ? message : "填写的内容看不懂，请按例子重新填写";
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed, if this page answers a post; otherwise what the model holds.</summary>
    public static IReadOnlyList<string> Values(ModelStateEntry? entry, object? model) => entry?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => model switch
        {
            null => [],
            IEnumerable many and not string => [.. many.Cast<object>().Select(Written)],
            _ => [Written(model)],
        },
    };

    private static string Written(object value) => value switch
    {
        DateOnly day => DateWords.Table(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
