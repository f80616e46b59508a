using System.Buffers;
using System.Security.Cryptography;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Keeps uploaded files below the data folder, by the SHA-256 of their content, encrypted. A file is written under a
/// temporary name while its size is counted and its digest made, then looked into, and only then moved to its place,
/// so that what lies under an address is whole and was found harmless.
/// </summary>
public sealed class FileStore(DataFolder folder, PersonalDataKeys keys, TimeProvider clock)
{
    private readonly string _root = folder.PathOf("files");

    /// <summary>
    /// Takes a file in. Adds nothing to the database: the caller adds the returned row to its own commit. Bytes that no
    /// row speaks of are removed by <see cref="FileSweep"/>.
    /// </summary>
    /// <returns>A refusal of <see cref="FileRefusals"/> with the reason, in which case nothing is kept.</returns>
    public async Task<Result<StoredFile>> SaveAsync(
        Stream content, string fileName, UploadRules rules, Guid? uploadedBy, CancellationToken cancellation)
    {
        var name = FileNames.Clean(fileName);
        var arriving = Path.Combine(_root, "arriving", Path.GetRandomFileName());
        Directory.CreateDirectory(Path.GetDirectoryName(arriving)!);
        try
        {
            var (length, sha256) = await ReceiveAsync(content, arriving, rules.MaxBytes, cancellation);
            if (length > rules.MaxBytes)
            {
                return FileRefusals.TooLarge(name, rules);
            }

            if (length == 0)
            {
                return FileRefusals.Empty(name);
            }

            Result<FileKind> kind;
            await using (var opened = await OpeningStream.OpenAsync(arriving, keys))
            {
                kind = FileInspection.Inspect(opened, name, rules);
            }

            if (kind.IsRefused)
            {
                return kind.Refusal;
            }

            Settle(arriving, PathOf(sha256));
            return StoredFile.Of(sha256, length, kind.Value, name, uploadedBy, clock.GetUtcNow());
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>The plain bytes as a stream that can seek; the caller disposes of it.</summary>
    /// <exception cref="FileNotFoundException">The bytes are gone.</exception>
    /// <exception cref="CryptographicException">The bytes were changed, or their key is not here.</exception>
    public async Task<Stream> OpenAsync(StoredFile file) => await OpeningStream.OpenAsync(PathOf(file.Sha256), keys);

    /// <summary>Removes the bytes of one content for good. Only for content that no <see cref="StoredFile"/> row names any more.</summary>
    public void Delete(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>The contents that have lain untouched since then.</summary>
    internal IEnumerable<string> UntouchedSince(DateTimeOffset then) =>
        Directory.Exists(_root)
            ? new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.Name.Length == 64 && f.LastWriteTimeUtc < then.UtcDateTime)
                .Select(f => f.Name)
            : [];

    private async Task<(long Length, string Sha256)> ReceiveAsync(Stream content, string path, long most, CancellationToken cancellation)
    {
        using var cipher = FileCipher.Create(keys);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var writer = new SealingWriter(file, cipher);
        var buffer = ArrayPool<byte>.Shared.Rent(FileCipher.ChunkLength);
        try
        {
            await writer.BeginAsync(cancellation);
            var length = 0L;
            int read;
            while (length <= most && (read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                length += read;
                digest.AppendData(buffer, 0, read);
                await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            await writer.EndAsync(cancellation);
            file.Flush(flushToDisk: true);
            return (length, Convert.ToHexStringLower(digest.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private void Settle(string arriving, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // The same content again takes its place anew: the file looks young to the sweep, which may be about to remove it.
        File.SetLastWriteTimeUtc(arriving, clock.GetUtcNow().UtcDateTime);
        File.Move(arriving, place, overwrite: true);
    }

    private string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256[2..4], sha256);
}
