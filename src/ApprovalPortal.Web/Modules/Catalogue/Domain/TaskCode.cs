using System.Text.RegularExpressions;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>
/// 实施编码: the implementing body's unified social credit code (18), the level at which it acts (1) and the catalogue code (12);
/// two more digits name one of several ways to handle the item (业务办理项编码). 31 or 33 characters.
/// </summary>
public readonly partial record struct TaskCode
{
    /// <summary>GB/T 39046-2020 leaves room beyond what the national platform uses.</summary>
    public const int MaxLength = 50;

    public const int Length = 31;
    public const int VariantLength = 33;

    private TaskCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>As written, not checked: whether it passes GB 32100 is a doubt that an import reports.</summary>
    public string CreditCode => Value[..18];

    /// <summary>行使层级: 2 province, 3 city, 4 county, 5 town, 6 village.</summary>
    public char Level => Value[18];

    public string CatalogCode => Value[19..Length];

    /// <summary>The two digits of the 业务办理项; none for the item itself.</summary>
    public string? Variant => Value.Length == VariantLength ? Value[Length..] : null;

    public static TaskCode Of(string creditCode, string level, string catalogCode) => Parse(creditCode + level + catalogCode);

    /// <exception cref="FormatException">Not a task code.</exception>
    public static TaskCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"“{text}” is not a task code.");

    /// <summary>Also how MVC binds it from an address.</summary>
    public static bool TryParse(string? text, out TaskCode code)
    {
        var typed = text?.Trim().ToUpperInvariant() ?? "";
        var isCode = Form().IsMatch(typed);
        code = isCode ? new(typed) : default;
        return isCode;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[0-9A-Z]{18}[1-7][0-9A-Z]{12}([0-9]{2})?\z")]
    private static partial Regex Form();
}
