using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace ApprovalPortal.Platform.Security;

/// <summary>SM3 (GM/T 0004-2012), the digest that evidence is kept under.</summary>
public static class Sm3
{
    /// <summary>64 hex digits in lower case.</summary>
    public static string Hex(string text) => Hex(Encoding.UTF8.GetBytes(text));

    public static string Hex(ReadOnlySpan<byte> content)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(content);
        Span<byte> result = stackalloc byte[32];
        digest.DoFinal(result);
        return Convert.ToHexStringLower(result);
    }
}
