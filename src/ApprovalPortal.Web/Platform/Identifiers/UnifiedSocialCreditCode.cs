using System.Buffers;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>The check of a unified social credit code that it does not pass.</summary>
public enum CreditCodeFault
{
    /// <summary>Not eighteen characters.</summary>
    Length,

    /// <summary>A character outside the standard's 31; I, O, S, V and Z are left out so that nobody reads them for digits.</summary>
    Character,

    /// <summary>The eighteenth character does not fit the others.</summary>
    CheckCharacter,
}

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): registering authority 1, kind of body 1, region 6, organisation code 9, check character 1.
/// </summary>
public static class UnifiedSocialCreditCode
{
    public const int Length = 18;

    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly SearchValues<char> CharacterSet = SearchValues.Create(Characters);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The one form in which codes are stored and looked up: no spaces, plain width, capitals.</summary>
    public static string Normalise(string? text) => TypedText.Plain(text);

    /// <summary>The first check that a code fails; null when it passes them all.</summary>
    public static CreditCodeFault? FaultOf(string? text)
    {
        var code = Normalise(text);
        if (code.Length != Length)
        {
            return CreditCodeFault.Length;
        }

        if (code.AsSpan().ContainsAnyExcept(CharacterSet))
        {
            return CreditCodeFault.Character;
        }

        return code[17] == CheckCharacter(code.AsSpan(0, 17)) ? null : CreditCodeFault.CheckCharacter;
    }

    /// <summary>What is wrong with a code, in words for the person who typed it; null when nothing is.</summary>
    public static string? Validate(string? text) => FaultOf(text) switch
    {
        CreditCodeFault.Length => "统一社会信用代码应为 18 位",
        CreditCodeFault.Character => "统一社会信用代码只含数字和大写字母，且不使用 I、O、S、V、Z",
        CreditCodeFault.CheckCharacter => "统一社会信用代码的校验位不正确，请核对是否输错",
        _ => null,
    };

    /// <summary>
    /// What a clerk should look at twice in a code that passes: the organisation code within it has a check character
    /// of its own (GB 11714). Only a doubt, for GB 32100 itself does not ask for it.
    /// </summary>
    public static string? DoubtAbout(string? text)
    {
        var code = Normalise(text);
        return FaultOf(code) is null && code[16] != OrganisationCheckCharacter(code.AsSpan(8, 8))
            ? "主体标识码（第 9 至 17 位）的校验位不符，请与证照原件核对"
            : null;
    }

    /// <summary>The eighteenth character for the first seventeen.</summary>
    /// <exception cref="ArgumentException">Not seventeen characters of the standard's set.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Weights.Length || first17.ContainsAnyExcept(CharacterSet))
        {
            throw new ArgumentException("Seventeen characters of GB 32100 are needed.", nameof(first17));
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Characters.IndexOf(first17[i], StringComparison.Ordinal) * Weights[i];
        }

        return Characters[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheckCharacter(ReadOnlySpan<char> first8)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
        {
            var value = char.IsAsciiDigit(first8[i]) ? first8[i] - '0' : first8[i] - 'A' + 10;
            sum += value * OrganisationWeights[i];
        }

        return "0123456789X"[(11 - (sum % 11)) % 11];
    }
}
