namespace ApprovalPortal.Platform.Domain;

/// <summary>
/// The root of things that change together and are saved together. Holds no clock and no services:
/// what it needs to know is given to it. Every change raises an event; the save writes one audit row for each,
/// in the same commit, chained to the one before (see <see cref="Auditing.AuditEntry"/>).
/// </summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];

    public Guid Id { get; protected init; } = NewId.Next();

    /// <summary>Counts the saves. The concurrency token: two people changing the same thing at once are told.</summary>
    public int Version { get; private set; }

    /// <summary>How many audit rows this aggregate's chain has.</summary>
    public int AuditCount { get; private set; }

    /// <summary>Digest of the chain's last audit row; empty before the first.</summary>
    public string AuditDigest { get; private set; } = "";

    /// <summary>Names this aggregate's audit chain, for example <c>case:261122000017</c>.</summary>
    public abstract string AuditStream { get; }

    internal bool HasEvents => _events.Count > 0;

    protected void Raise(DomainEvent happened) => _events.Add(happened);

    internal DomainEvent[] TakeEvents()
    {
        DomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    internal void NextVersion() => Version++;

    internal void ExtendAuditChain(string digest)
    {
        AuditCount++;
        AuditDigest = digest;
    }
}
