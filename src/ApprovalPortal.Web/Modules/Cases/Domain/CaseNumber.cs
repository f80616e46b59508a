using System.Globalization;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>
/// 办件编号 as people read and type it: twelve digits, the day (yyMMdd) and a serial of six, shown in fours.
/// Numbers may have gaps.
/// </summary>
public readonly record struct CaseNumber
{
    public const int Length = 12;
    public const int MaxSerial = 999_999;

    private CaseNumber(string value) => Value = value;

    /// <summary>The digits without spaces.</summary>
    public string Value { get; }

    /// <exception cref="ArgumentOutOfRangeException">The serial has more than six digits.</exception>
    public static CaseNumber Of(DateOnly day, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, MaxSerial);
        return new(string.Create(CultureInfo.InvariantCulture, $"{day:yyMMdd}{serial:D6}"));
    }

    /// <summary>Reads what a person typed: spaces and hyphens between the digits, and full-width digits, are fine.</summary>
    public static bool TryParse(string? text, out CaseNumber number)
    {
        Span<char> digits = stackalloc char[Length];
        var count = 0;
        foreach (var typed in text ?? "")
        {
            var character = typed is >= '０' and <= '９' ? (char)(typed - '０' + '0') : typed;
            if (char.IsAsciiDigit(character) && count < Length)
            {
                digits[count++] = character;
            }
            else if (!char.IsWhiteSpace(character) && character is not ('-' or '－'))
            {
                count = -1;
                break;
            }
        }

        var isNumber = count == Length
            && DateOnly.TryParseExact(digits[..6], "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        number = isNumber ? new(new string(digits)) : default;
        return isNumber;
    }

    /// <exception cref="FormatException">The text is no case number.</exception>
    public static CaseNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not a case number.");

    /// <summary>For reading: <c>2611 2200 0017</c>.</summary>
    public string Grouped => $"{Value[..4]} {Value[4..8]} {Value[8..]}";

    public override string ToString() => Value;
}
