using System.Globalization;
using System.Text.RegularExpressions;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>Checks one answer. A message names the field and says what to write.</summary>
internal static partial class FieldCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Message(FormField field, IReadOnlyList<string> values, DateOnly today)
    {
        if (values.Count == 0)
        {
            return field.Required ? Missing(field) : null;
        }

        var text = values[0];
        return field.Type switch
        {
            FieldType.Choice or FieldType.YesNo => values.Count == 1 && IsOffered(field, text) ? null : Missing(field),
            FieldType.Choices => values.All(v => IsOffered(field, v)) ? null : Missing(field),
            FieldType.Number or FieldType.Money or FieldType.Area => Number(field, text),
            FieldType.Date => Day(field, text, today),
            FieldType.IdNumber => Named(field, ResidentId.Validate(text, today)),
            FieldType.CreditCode => Named(field, UnifiedSocialCreditCode.Validate(text)),
            FieldType.Mobile => Named(field, MobileNumber.Validate(text)),
            FieldType.Email when !EmailForm().IsMatch(text) => $"{field.Label}应写作 name@example.cn 这样的邮箱地址",
            _ => TooLong(field, text),
        };
    }

    /// <summary>Reads a number as people type it: full-width digits and separated thousands are let pass.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        // U+FFFE is no character and has no normal form: asking for it throws.
        return !text.Contains('\uFFFE', StringComparison.Ordinal) && decimal.TryParse(
            text.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out number);
    }

    private static string Missing(FormField field) => field.IsPicked
        ? $"请选择{field.Label}"
        : field.ShownUnit is { } unit ? $"请填写{field.Label}，单位是{unit}" : $"请填写{field.Label}";

    private static bool IsOffered(FormField field, string value) => field.Picks.Any(o => o.Value == value);

    private static string? Number(FormField field, string text)
    {
        if (!TryNumber(text, out var number))
        {
            return field.ShownUnit is { } unit ? $"{field.Label}只填数字，单位是{unit}" : $"{field.Label}只填数字";
        }

        if (number < field.Min || number > field.Max)
        {
            return Range(field);
        }

        return number.Scale > field.MostDecimals
            ? field.MostDecimals == 0 ? $"{field.Label}应为整数" : $"{field.Label}最多 {field.MostDecimals} 位小数"
            : null;
    }

    private static string Range(FormField field)
    {
        var unit = field.ShownUnit is { } shown ? $" {shown}" : "";
        return (field.Min, field.Max) switch
        {
            ({ } min, { } max) => $"{field.Label}应在 {min:N0} 到 {max:N0}{unit}之间",
            ({ } min, null) => $"{field.Label}不能小于 {min:N0}{unit}",
            _ => $"{field.Label}不能大于 {field.Max:N0}{unit}",
        };
    }

    private static string? Day(FormField field, string text, DateOnly today)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"{field.Label}应写作 {today:yyyy-MM-dd} 这样的日期";
        }

        return (field.NotBefore, field.NotAfter) switch
        {
            (DayBound.Today, _) when day < today => $"{field.Label}不能早于今天（{today:yyyy年M月d日}）",
            (_, DayBound.Today) when day > today => $"{field.Label}不能晚于今天（{today:yyyy年M月d日}）",
            _ => null,
        };
    }

    private static string? Named(FormField field, string? fault) => fault is null ? null : $"{field.Label}：{fault}";

    private static string? TooLong(FormField field, string text) => text.Length > field.MostCharacters
        ? $"{field.Label}最多 {field.MostCharacters} 个字，现在有 {text.Length} 个"
        : null;

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex EmailForm();
}
