using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ApprovalPortal.Platform.Security;

/// <summary>
/// Seals and opens stored personal data (AES-256-GCM), and makes the keyed digest under which a number is found again.
/// 个人信息保护法 §51: encryption and de-identification of what is kept.
/// </summary>
public sealed class PersonalDataVault(PersonalDataKeys keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public SealedText Seal(string plain)
    {
        var content = Encoding.UTF8.GetBytes(plain);
        var box = new byte[NonceLength + TagLength + content.Length];
        var (nonce, tag, cipher) = Parts(box);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Keys[keys.Current], TagLength);
        aes.Encrypt(nonce, content, cipher, tag);
        return new(string.Create(CultureInfo.InvariantCulture, $"{keys.Current}.{Base64Url.EncodeToString(box)}"));
    }

    public SealedText? SealOrNull(string? plain) => string.IsNullOrEmpty(plain) ? null : Seal(plain);

    /// <exception cref="CryptographicException">The value was changed, or its key version is not in the key file.</exception>
    public string Open(SealedText sealedText)
    {
        var dot = sealedText.Cipher.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1
            || !int.TryParse(sealedText.Cipher.AsSpan(0, dot), CultureInfo.InvariantCulture, out var version)
            || !keys.Keys.TryGetValue(version, out var key))
        {
            throw new CryptographicException("The sealed value names a key that is not here.");
        }

        var box = Base64Url.DecodeFromChars(sealedText.Cipher.AsSpan(dot + 1));
        var (nonce, tag, cipher) = Parts(box);
        var content = new byte[cipher.Length];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(nonce, cipher, tag, content);
        return Encoding.UTF8.GetString(content);
    }

    public string? OpenOrNull(SealedText? sealedText) => sealedText is { } text ? Open(text) : null;

    /// <summary>
    /// The keyed digest (HMAC-SHA256, 64 hex digits) of a number, for equality look-ups without keeping it in the clear.
    /// The purpose keeps a mobile's digest from matching an ID number's.
    /// </summary>
    public string Digest(string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.DigestKey, Encoding.UTF8.GetBytes($"{purpose}:{value}")));

    private static Box Parts(byte[] box) =>
        new(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength, TagLength), box.AsSpan(NonceLength + TagLength));

    private readonly ref struct Box(Span<byte> nonce, Span<byte> tag, Span<byte> cipher)
    {
        private readonly Span<byte> _nonce = nonce;
        private readonly Span<byte> _tag = tag;
        private readonly Span<byte> _cipher = cipher;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> tag, out Span<byte> cipher)
        {
            nonce = _nonce;
            tag = _tag;
            cipher = _cipher;
        }
    }
}
