using System.Security.Cryptography;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Makes the passwords and codes that one person reads out to another: no letter that looks like a digit.</summary>
internal static class OneTimeSecrets
{
    private const string Capitals = "ABCDEFGHJKLMNPQRTUVWXY";
    private const string Small = "abcdefghijkmnpqrtuvwxy";
    private const string Digits = "2346789";

    /// <summary>Four groups of four; capitals, small letters, digits and a hyphen are always among them.</summary>
    public static string Password() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Capitals, 1)
        + RandomNumberGenerator.GetString(Small, 2) + RandomNumberGenerator.GetString(Digits, 1)));

    /// <summary>Eight characters, read out at the window.</summary>
    public static string WindowCode() => RandomNumberGenerator.GetString(Capitals + Digits, 8);

    /// <summary>Six digits, sent by message.</summary>
    public static string MessageCode() => RandomNumberGenerator.GetString("0123456789", 6);
}
