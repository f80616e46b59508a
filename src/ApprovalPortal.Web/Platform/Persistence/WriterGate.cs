using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Persistence;

/// <summary>
/// SQLite has one writer at a time. Waiting for the turn here, in order, keeps the slowest at 20 ms where SQLite's own
/// retrying made it 378 (measured, docs/performance.md). Server engines pass straight through.
/// </summary>
public sealed class WriterGate(IOptions<DatabaseOptions> options) : IDisposable
{
    private readonly SemaphoreSlim? _gate = options.Value.Provider == DatabaseProvider.Sqlite ? new(1, 1) : null;

    public async ValueTask<Turn> EnterAsync(CancellationToken cancellation)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(cancellation);
        }

        return new(_gate);
    }

    public void Dispose() => _gate?.Dispose();

    /// <summary>The turn to write; ends when disposed.</summary>
    public readonly struct Turn(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
