using System.Buffers.Binary;
using System.Security.Cryptography;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// How a file lies on the disk: a header (magic, key version, salt), then chunks of 64 KB, each sealed by AES-256-GCM.
/// The key is derived for this one file from the personal-data key, so a chunk's number can be its nonce. The last
/// chunk's nonce is marked: a file that was cut short, or whose chunks were swapped, does not open.
/// </summary>
internal sealed class FileCipher : IDisposable
{
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;
    public const int SealedChunkLength = ChunkLength + TagLength;
    public const int HeaderLength = 4 + sizeof(int) + SaltLength;

    private const int SaltLength = 16;

    private static readonly byte[] Magic = "APF1"u8.ToArray();

    private readonly AesGcm _aes;

    private FileCipher(byte[] header, byte[] key)
    {
        Header = header;
        _aes = new(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
    }

    public byte[] Header { get; }

    /// <summary>For a new file, under the newest key.</summary>
    public static FileCipher Create(PersonalDataKeys keys)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), keys.Current);
        RandomNumberGenerator.Fill(header.AsSpan(8));
        return new(header, Derive(keys.Keys[keys.Current], header));
    }

    /// <exception cref="CryptographicException">It is not a sealed file, or its key version is not in the key file.</exception>
    public static FileCipher Open(PersonalDataKeys keys, byte[] header) =>
        header.AsSpan().StartsWith(Magic) && keys.Keys.TryGetValue(BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), out var key)
            ? new(header, Derive(key, header))
            : throw new CryptographicException("The file names a key that is not here.");

    public void Seal(uint chunk, bool isLast, ReadOnlySpan<byte> plain, Span<byte> box)
    {
        Span<byte> nonce = stackalloc byte[12];
        Number(chunk, isLast, nonce);
        _aes.Encrypt(nonce, plain, box[TagLength..(TagLength + plain.Length)], box[..TagLength]);
    }

    /// <exception cref="CryptographicException">The chunk was changed, moved or cut.</exception>
    public void Open(uint chunk, bool isLast, ReadOnlySpan<byte> box, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[12];
        Number(chunk, isLast, nonce);
        _aes.Decrypt(nonce, box[TagLength..], box[..TagLength], plain);
    }

    public void Dispose() => _aes.Dispose();

    private static byte[] Derive(byte[] key, byte[] header) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt: header[8..], info: "approval-portal/files"u8.ToArray());

    private static void Number(uint chunk, bool isLast, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(nonce[7..], chunk);
        nonce[11] = isLast ? (byte)1 : (byte)0;
    }
}
