using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Messages;

/// <summary>The latest messages that left the building or, without a configured channel, would have: opened, for developers.</summary>
public sealed class DevOutbox(AppDbContext db, PersonalDataVault vault)
{
    private const int Latest = 100;

    public sealed record Model(IReadOnlyList<Row> Rows);

    public sealed record Row(DateTimeOffset At, string Channel, string Address, string Subject, string Body, string State, string? LastError);

    public async Task<Model> HandleAsync(CancellationToken cancellation)
    {
        var latest = await db.Set<OutboundMessage>().AsNoTracking().OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Latest).ToListAsync(cancellation);
        return new([.. latest.Select(m => new Row(
            m.At, m.Channel.InWords(), vault.Open(m.Address), m.Subject, vault.Open(m.Body), m.State.InWords(), m.LastError))]);
    }
}
