using System.Text;
using System.Text.RegularExpressions;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>
/// Personal data as it may stand on a page. To see it whole needs a permission, a reason and an audit entry.
/// Each method returns an empty string for an empty value, and hides all of what it does not understand.
/// </summary>
public static partial class Masked
{
    private const string Hidden = "****";

    /// <summary>张*, 李*敏, however long the name.</summary>
    public static string Name(string? name)
    {
        var characters = (name ?? "").Trim().EnumerateRunes().ToArray();
        return characters.Length switch
        {
            0 => "",
            1 => "*",
            2 => $"{characters[0]}*",
            _ => $"{characters[0]}*{characters[^1]}",
        };
    }

    /// <summary>First six and last four of an identity number, which hides the date of birth; first and last of shorter numbers.</summary>
    public static string IdNumber(string? number) => number?.Length >= 15 ? Between(number, 6, 4) : IdNumberInList(number);

    /// <summary>First and last character only, for lists and public pages.</summary>
    public static string IdNumberInList(string? number) => Between(number, 1, 1);

    /// <summary>138****3210.</summary>
    public static string Mobile(string? number) => Between(number, 3, 4);

    /// <summary>The last four digits.</summary>
    public static string BankCard(string? number) => Between(number, 0, 4);

    /// <summary>z***@example.com.</summary>
    public static string Email(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at > 0 ? $"{Rune.GetRuneAt(address!, 0)}***{address![at..]}" : HideAll(address);
    }

    /// <summary>Down to the district or county; the street and the house are hidden.</summary>
    public static string Address(string? address)
    {
        var regions = Regions().Match(address ?? "");
        return regions.Length > 0 ? regions.Value + Hidden : HideAll(address);
    }

    /// <summary>A star for each character between the ends; all is hidden where less than a third of the value would be.</summary>
    private static string Between(string? value, int first, int last)
    {
        var hidden = (value?.Length ?? 0) - first - last;
        return value is null || hidden * 3 < value.Length
            ? HideAll(value)
            : string.Concat(value.AsSpan(0, first), new string('*', hidden), value.AsSpan(value.Length - last));
    }

    private static string HideAll(string? value) => string.IsNullOrEmpty(value) ? "" : Hidden;

    // Province, city, district, each if it is there. A name holds no word of a street,
    // and 小区, 社区, 园区 are no districts: where in doubt, too much is hidden rather than too little.
    [GeneratedRegex(@"^\s*([^\s0-9省市区县州盟旗路街道巷弄号]{2,8}(省|自治区))?([^\s0-9省市区县州盟旗路街道巷弄号]{1,10}(市|自治州|地区|盟))?([^\s0-9省市区县州盟旗路街道巷弄号]{1,10}((?<![小社园])区|县|旗|市))?")]
    private static partial Regex Regions();
}
