using System.Diagnostics.CodeAnalysis;

namespace ApprovalPortal.Platform.Identifiers;

/// <summary>
/// Check characters of ISO 7064. Each method takes the number without its check character and returns that character;
/// characters outside the system's own set are refused with <see cref="ArgumentException"/>.
/// </summary>
[SuppressMessage("Naming", "CA1707", Justification = "The standard writes its systems MOD 11-2, MOD 11,10 and MOD 37,36.")]
public static class Iso7064
{
    private const string Alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>MOD 11-2, over digits; the result may be X. Resident identity numbers (GB 11643).</summary>
    public static char Mod11_2(ReadOnlySpan<char> digits)
    {
        var remainder = 0;
        foreach (var character in digits)
        {
            remainder = (remainder + ValueOf(character, 10)) * 2 % 11;
        }

        return "0123456789X"[(12 - remainder) % 11];
    }

    /// <summary>MOD 11,10, over digits. Codes of investment projects (GB/T 40058), their hyphens left out.</summary>
    public static char Mod11_10(ReadOnlySpan<char> digits) => Hybrid(digits, 10);

    /// <summary>MOD 37,36, over digits and capital letters. Identifiers of electronic licences (GB/T 36904), their dots left out.</summary>
    public static char Mod37_36(ReadOnlySpan<char> characters) => Hybrid(characters, 36);

    private static char Hybrid(ReadOnlySpan<char> characters, int modulus)
    {
        var product = modulus;
        foreach (var character in characters)
        {
            var sum = (product + ValueOf(character, modulus)) % modulus;
            product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }

        return Alphanumerics[(modulus + 1 - product) % modulus];
    }

    private static int ValueOf(char character, int modulus)
    {
        var value = Alphanumerics.IndexOf(character, StringComparison.Ordinal);
        return value >= 0 && value < modulus
            ? value
            : throw new ArgumentException($"'{character}' is not one of the first {modulus} characters of 0-9A-Z.", nameof(character));
    }
}
