using System.Security.Cryptography;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Platform.Files;

/// <summary>Reads a sealed file as its plain bytes, at any place, holding one chunk in memory.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly FileStream _file;
    private readonly FileCipher _cipher;
    private readonly byte[] _plain = new byte[FileCipher.ChunkLength];
    private readonly byte[] _box = new byte[FileCipher.SealedChunkLength];
    private readonly long _chunks;
    private long _open = -1;

    private OpeningStream(FileStream file, FileCipher cipher)
    {
        (_file, _cipher) = (file, cipher);
        var content = file.Length - FileCipher.HeaderLength;
        _chunks = (content + FileCipher.SealedChunkLength - 1) / FileCipher.SealedChunkLength;
        Length = content - (_chunks * FileCipher.TagLength);
    }

    /// <exception cref="CryptographicException">It is not a file of ours, or its key is not here.</exception>
    public static async Task<OpeningStream> OpenAsync(string path, PersonalDataKeys keys)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            var header = new byte[FileCipher.HeaderLength];
            await file.ReadExactlyAsync(header);
            return new(file, FileCipher.Open(keys, header));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var chunk = Position / FileCipher.ChunkLength;
        if (chunk != _open)
        {
            SeekChunk(chunk);
            var boxed = _file.ReadAtLeast(_box, _box.Length, throwOnEndOfStream: false);
            Open(chunk, boxed);
        }

        return Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var chunk = Position / FileCipher.ChunkLength;
        if (chunk != _open)
        {
            SeekChunk(chunk);
            var boxed = await _file.ReadAtLeastAsync(_box, _box.Length, throwOnEndOfStream: false, cancellationToken);
            Open(chunk, boxed);
        }

        return Take(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _file.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }

        base.Dispose(disposing);
    }

    private void SeekChunk(long chunk)
    {
        // Nothing is open until the chunk has been verified.
        _open = -1;
        _file.Position = FileCipher.HeaderLength + (chunk * FileCipher.SealedChunkLength);
    }

    private void Open(long chunk, int boxed)
    {
        _cipher.Open((uint)chunk, isLast: chunk == _chunks - 1, _box.AsSpan(0, boxed), _plain.AsSpan(0, boxed - FileCipher.TagLength));
        _open = chunk;
    }

    private int Take(Span<byte> buffer)
    {
        var within = (int)(Position % FileCipher.ChunkLength);
        var count = (int)Math.Min(Math.Min(buffer.Length, FileCipher.ChunkLength - within), Length - Position);
        _plain.AsSpan(within, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
