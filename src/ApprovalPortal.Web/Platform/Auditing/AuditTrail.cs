using System.Text.Encodings.Web;
using System.Text.Json;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;

namespace ApprovalPortal.Platform.Auditing;

/// <summary>Writes the audit trail: the events of aggregates when they are saved, and notes for what changes nothing.</summary>
public sealed class AuditTrail(ActingUser user, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>Records something that is no aggregate's event: a sign-in, a look at personal data, a failed attempt.</summary>
    public void Note(AppDbContext db, string stream, string action, object? detail = null) =>
        db.Add(AuditEntry.Write(stream, null, Now(), user.Current, action, Text(detail), ""));

    internal AuditEntry Record(Aggregate aggregate, DomainEvent happened)
    {
        var entry = AuditEntry.Write(
            aggregate.AuditStream, aggregate.AuditCount + 1, Now(), user.Current, happened.Action, Text(happened), aggregate.AuditDigest);
        aggregate.ExtendAuditChain(entry.Digest);
        return entry;
    }

    private static string Text(object? detail) => detail is null ? "{}" : JsonSerializer.Serialize(detail, detail.GetType(), Json);

    private DateTimeOffset Now() => clock.GetUtcNow();
}
