using System.Text.RegularExpressions;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>Mobile numbers of the mainland.</summary>
public static partial class MobileNumber
{
    /// <summary>The one form in which numbers are stored and looked up: eleven digits, without spaces, hyphens or +86.</summary>
    public static string Normalise(string? text)
    {
        var number = TypedText.Plain(text).Replace("-", "", StringComparison.Ordinal);
        return number.StartsWith("+86", StringComparison.Ordinal) ? number[3..] : number;
    }

    /// <summary>What is wrong with a number, in words for the person who typed it; null when nothing is.</summary>
    public static string? Validate(string? text) =>
        Form().IsMatch(Normalise(text)) ? null : "手机号码应为 11 位数字，以 13 至 19 开头";

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z")]
    private static partial Regex Form();
}
