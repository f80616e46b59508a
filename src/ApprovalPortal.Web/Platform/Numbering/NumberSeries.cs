namespace ApprovalPortal.Platform.Numbering;

/// <summary>The next free number of a series, such as the cases of one day. Numbers are taken in blocks, so there may be gaps.</summary>
public sealed class NumberSeries
{
    public const int KeyMaxLength = 80;

    private NumberSeries()
    {
    }

    public string Key { get; private init; } = "";

    public int Next { get; private set; }

    /// <summary>Concurrency token: two nodes that take a block at once are sent back for another.</summary>
    public int Version { get; private set; }

    internal static NumberSeries Start(string key) => new() { Key = key, Next = 1 };

    internal int Take(int count)
    {
        var first = Next;
        Next += count;
        Version++;
        return first;
    }
}
