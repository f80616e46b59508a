using System.Globalization;
using System.Text.RegularExpressions;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>Documents by which a person or a body is known; the numbers are the codes of GA/T 2000.156, 001 and 999 the licence directory's.</summary>
public enum IdentityDocumentKind
{
    UnifiedSocialCreditCode = 1,
    ResidentIdCard = 111,
    ResidencePermit = 154,
    Passport = 414,
    TaiwanTravelPermit = 511,
    HongKongMacaoTravelPermit = 516,
    PermanentResidenceCard = 553,

    /// <summary>An officer's card and the like, which a clerk looks at.</summary>
    Other = 999,
}

/// <summary>Names, codes and number rules of the identity documents.</summary>
public static partial class IdentityDocument
{
    public const int NumberMaxLength = 30;

    /// <summary>The three-digit code under which other systems know the kind.</summary>
    public static string Code(IdentityDocumentKind kind) => ((int)kind).ToString("D3", CultureInfo.InvariantCulture);

    public static string Name(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.UnifiedSocialCreditCode => "统一社会信用代码",
        IdentityDocumentKind.ResidentIdCard => "居民身份证",
        IdentityDocumentKind.ResidencePermit => "港澳台居民居住证",
        IdentityDocumentKind.Passport => "普通护照",
        IdentityDocumentKind.TaiwanTravelPermit => "台湾居民来往大陆通行证",
        IdentityDocumentKind.HongKongMacaoTravelPermit => "港澳居民来往内地通行证",
        IdentityDocumentKind.PermanentResidenceCard => "外国人永久居留身份证",
        IdentityDocumentKind.Other => "其他证件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of identity document."),
    };

    /// <summary>The one form in which numbers are stored and looked up: no spaces, plain width, capitals.</summary>
    public static string Normalise(string? number) => TypedText.Plain(number);

    /// <summary>What is wrong with a document's number, in words for the person who typed it; null when nothing is.</summary>
    /// <param name="kind">As chosen in the form; one that does not exist is answered, not thrown.</param>
    /// <param name="number">As typed.</param>
    /// <param name="today">The city's day, for dates of birth.</param>
    public static string? Validate(IdentityDocumentKind kind, string? number, DateOnly today)
    {
        var plain = Normalise(number);
        if (plain.Length == 0)
        {
            return "请填写证件号码";
        }

        return kind switch
        {
            IdentityDocumentKind.UnifiedSocialCreditCode => UnifiedSocialCreditCode.Validate(plain),
            IdentityDocumentKind.ResidentIdCard or IdentityDocumentKind.ResidencePermit => ValidateResident(kind, plain, today),
            IdentityDocumentKind.Passport => Unless(PassportForm().IsMatch(plain), "护照号码应为 5 至 9 位字母和数字"),
            IdentityDocumentKind.TaiwanTravelPermit => Unless(TaiwanForm().IsMatch(plain), "台湾居民来往大陆通行证号码应为 8 位数字"),
            IdentityDocumentKind.HongKongMacaoTravelPermit =>
                Unless(HongKongMacaoForm().IsMatch(plain), "港澳居民来往内地通行证号码应为 H 或 M 加 8 位或 10 位数字"),
            IdentityDocumentKind.PermanentResidenceCard when OldPermanentForm().IsMatch(plain) => null,
            IdentityDocumentKind.PermanentResidenceCard => ValidateResident(kind, plain, today),
            IdentityDocumentKind.Other => Unless(plain.Length <= NumberMaxLength, "证件号码过长"),
            _ => "请选择证件类型",
        };
    }

    private static string? ValidateResident(IdentityDocumentKind kind, string number, DateOnly today)
    {
        if (ResidentId.Validate(number, today) is { } fault)
        {
            return fault;
        }

        return ResidentId.TryParse(number, today, out var id) && id.Document == kind ? null : $"该号码不是{Name(kind)}的号码";
    }

    private static string? Unless(bool isRight, string message) => isRight ? null : message;

    // Chinese passports (E12345678, EA1234567) and, for foreigners, any number that ICAO 9303 allows in nine characters.
    [GeneratedRegex(@"^(?=.*[0-9])[0-9A-Z]{5,9}\z")]
    private static partial Regex PassportForm();

    // Eight digits; the permits before 2015 had ten digits and a letter, with or without brackets.
    [GeneratedRegex(@"^[0-9]{8}([0-9]{2}([A-Z]|\([A-Z]\)))?\z")]
    private static partial Regex TaiwanForm();

    [GeneratedRegex(@"^[HM][0-9]{8}([0-9]{2})?\z")]
    private static partial Regex HongKongMacaoForm();

    // The cards before 2023.
    [GeneratedRegex(@"^[A-Z]{3}[0-9]{12}\z")]
    private static partial Regex OldPermanentForm();
}
