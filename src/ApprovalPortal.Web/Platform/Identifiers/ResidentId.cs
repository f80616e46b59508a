using System.Globalization;
using System.Text.RegularExpressions;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>
/// An 18-character identity number of GB 11643: a citizen's, the number of a residence permit for people from
/// Hong Kong, Macao (81, 82) and Taiwan (83), or of a foreigner's permanent residence card (first digit 9).
/// Correct in form only; whether the person exists, the police know.
/// </summary>
public readonly partial record struct ResidentId
{
    /// <summary>First two digits of the mainland's provinces (GB/T 2260). Abolished counties stay valid on old cards, so no more is asked.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
    ];

    private ResidentId(string value) => Value = value;

    /// <summary>Seventeen digits and a check character (a digit or X).</summary>
    public string Value { get; }

    public DateOnly BirthDate => DateOnly.ParseExact(Value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The seventeenth digit is odd for men, even for women.</summary>
    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <summary>Which document carries such a number; null when its region belongs to none.</summary>
    public IdentityDocumentKind? Document => DocumentOf(Value);

    /// <summary>What is wrong with a number, in words for the person who typed it; null when nothing is.</summary>
    /// <param name="text">As typed; spaces, full-width characters and a small x are let pass.</param>
    /// <param name="today">The city's day: nobody is born after it.</param>
    public static string? Validate(string? text, DateOnly today)
    {
        var number = TypedText.Plain(text);
        if (!Form().IsMatch(number))
        {
            return "身份证件号码应为 18 位：前 17 位为数字，末位为数字或 X";
        }

        if (DocumentOf(number) is null)
        {
            return "身份证件号码的前几位不是有效的地区代码";
        }

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            || birth > today)
        {
            return "身份证件号码中的出生日期（第 7 至 14 位）不正确";
        }

        return number[17] == Iso7064.Mod11_2(number.AsSpan(0, 17)) ? null : "身份证件号码的校验位不正确，请核对是否输错";
    }

    /// <inheritdoc cref="Validate"/>
    /// <returns>False for whatever <see cref="Validate"/> finds wrong.</returns>
    public static bool TryParse(string? text, DateOnly today, out ResidentId id)
    {
        var isValid = Validate(text, today) is null;
        id = isValid ? new(TypedText.Plain(text)) : default;
        return isValid;
    }

    public override string ToString() => Masked.IdNumber(Value);

    private static IdentityDocumentKind? DocumentOf(string number) => number switch
    {
        ['9', ..] => IdentityDocumentKind.PermanentResidenceCard,
        ['8', '1' or '2' or '3', '0', '0', '0', '0', ..] => IdentityDocumentKind.ResidencePermit,
        _ when Provinces.Contains(number[..2]) => IdentityDocumentKind.ResidentIdCard,
        _ => null,
    };

    [GeneratedRegex(@"^[0-9]{17}[0-9X]\z")]
    private static partial Regex Form();
}
