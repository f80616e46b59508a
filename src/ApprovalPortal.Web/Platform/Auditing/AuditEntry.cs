using System.Globalization;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Platform.Auditing;

/// <summary>
/// One thing that was done, by whom and when. Written in the same commit as the change; never updated or deleted.
/// Rows of one aggregate form a chain: each holds the SM3 digest of the one before, so that a changed, missing,
/// added or reordered row shows.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The longest is <c>licence:</c> and an identifier of GB/T 36904.</summary>
    public const int StreamMaxLength = 100;
    public const int ActionMaxLength = 60;

    private AuditEntry()
    {
    }

    public Guid Id { get; private init; } = Domain.NewId.Next();

    /// <summary>What it is about, for example <c>case:261122000017</c> or <c>account:…</c>.</summary>
    public string Stream { get; private init; } = "";

    /// <summary>Place in the stream's chain, from 1; none for a note that stands alone (a sign-in, a view of personal data).</summary>
    public int? Sequence { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid? ActorId { get; private init; }

    public string ActorName { get; private init; } = "";

    public string? RequestId { get; private init; }

    public string Action { get; private init; } = "";

    /// <summary>The event's properties as JSON. Holds no personal number.</summary>
    public string Detail { get; private init; } = "";

    public string PreviousDigest { get; private init; } = "";

    public string Digest { get; private init; } = "";

    public static AuditEntry Write(string stream, int? sequence, DateTimeOffset at, Actor actor, string action, string detail, string previousDigest) => new()
    {
        Stream = stream,
        Sequence = sequence,
        At = at,
        ActorId = actor.Id,
        ActorName = actor.Name,
        RequestId = actor.RequestId,
        Action = action,
        Detail = detail,
        PreviousDigest = previousDigest,
        Digest = DigestOf(stream, sequence, at, actor.Id, actor.Name, action, detail, previousDigest),
    };

    /// <summary>Whether the row still says what was written.</summary>
    public bool IsIntact => Digest == DigestOf(Stream, Sequence, At, ActorId, ActorName, Action, Detail, PreviousDigest);

    // Milliseconds: what every engine keeps of a timestamp without loss.
    private static string DigestOf(string stream, int? sequence, DateTimeOffset at, Guid? actorId, string actorName, string action, string detail, string previous) =>
        Sm3.Hex(string.Join('\n', stream, sequence, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), actorId, actorName, action, detail, previous));
}
