using System.Security.Cryptography;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>
/// The short code printed on a licence, for people who type it where they cannot scan: twelve characters, shown in fours.
/// Drawn at random, so that nobody finds other people's licences by counting.
/// </summary>
public static class VerificationCode
{
    public const int Length = 12;

    // Without I, L, O and U, which are read for 1, 0 and V.
    private const string Characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw() => RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>For reading: <c>7Q4K-2M9F-X3TA</c>.</summary>
    public static string Grouped(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    /// <summary>Reads what a person typed; hyphens, spaces and case do not matter, and letters that look like digits are taken for them.</summary>
    public static bool TryParse(string? text, out string code)
    {
        code = TypedText.Plain(text).Replace("-", "", StringComparison.Ordinal)
            .Replace('O', '0').Replace('I', '1').Replace('L', '1').Replace('U', 'V');
        return code.Length == Length && code.All(c => Characters.Contains(c, StringComparison.Ordinal));
    }
}
