namespace ApprovalPortal.Platform.Files;

/// <summary>Writes plain bytes as a sealed file, one chunk in memory at a time. Nothing plain touches the disk.</summary>
internal sealed class SealingWriter(Stream target, FileCipher cipher)
{
    private readonly byte[] _plain = new byte[FileCipher.ChunkLength];
    private readonly byte[] _box = new byte[FileCipher.SealedChunkLength];
    private int _filled;
    private uint _chunk;

    public async Task BeginAsync(CancellationToken cancellation) => await target.WriteAsync(cipher.Header, cancellation);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (!bytes.IsEmpty)
        {
            // A full chunk waits until more comes: only then is it known not to be the last.
            if (_filled == _plain.Length)
            {
                await FlushChunkAsync(isLast: false, cancellation);
            }

            var part = bytes[..Math.Min(bytes.Length, _plain.Length - _filled)];
            part.CopyTo(_plain.AsMemory(_filled));
            _filled += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    public Task EndAsync(CancellationToken cancellation) => FlushChunkAsync(isLast: true, cancellation);

    private async Task FlushChunkAsync(bool isLast, CancellationToken cancellation)
    {
        cipher.Seal(_chunk++, isLast, _plain.AsSpan(0, _filled), _box);
        await target.WriteAsync(_box.AsMemory(0, _filled + FileCipher.TagLength), cancellation);
        _filled = 0;
    }
}
