using System.Collections.Concurrent;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Numbering;

/// <summary>
/// Gives out the numbers of series. A node takes a block at a time and hands numbers out of memory, so no two applicants
/// wait for one row; what a node has not used when it stops is a gap.
/// </summary>
public sealed class NumberDispenser(IServiceScopeFactory scopes)
{
    private const int MostTries = 10;

    private readonly ConcurrentDictionary<string, Block> _blocks = new();

    /// <summary>The next number of the series, from 1.</summary>
    /// <param name="key">Names the series, such as <c>case:261122</c>. A series with a day in its key ends with the day.</param>
    /// <param name="blockSize">How many numbers this node takes at once.</param>
    public async Task<int> NextAsync(string key, int blockSize, CancellationToken cancellation)
    {
        ForgetOldBlocks();
        var block = _blocks.GetOrAdd(key, _ => new());
        await block.Gate.WaitAsync(cancellation);
        try
        {
            if (block.Next == block.End)
            {
                block.Next = await TakeAsync(key, blockSize, cancellation);
                block.End = block.Next + blockSize;
            }

            return block.Next++;
        }
        finally
        {
            block.Gate.Release();
        }
    }

    // Series end with their day; a node that runs for a year must not keep them all.
    private void ForgetOldBlocks()
    {
        if (_blocks.Count > 5_000)
        {
            _blocks.Clear();
        }
    }

    private async Task<int> TakeAsync(string key, int count, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var series = await db.Set<NumberSeries>().SingleOrDefaultAsync(s => s.Key == key, cancellation);
            if (series is null)
            {
                db.Add(series = NumberSeries.Start(key));
            }

            var first = series.Take(count);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return first;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Another node started or moved the series at the same moment; the next try sees its row.
            }
        }
    }

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Next { get; set; }

        public int End { get; set; }
    }
}
