using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>What people were told about a case, by which channel, and whether it went out; newest first. For the case's page.</summary>
public sealed class MessageHistory(AppDbContext db)
{
    /// <summary>One message.</summary>
    /// <param name="At">When it was written.</param>
    /// <param name="Channel">In words: 门户消息, 电子邮件, 短信.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="State">In words: 已读, 未读, 已发出, 等待发送…</param>
    /// <param name="Reason">Why it has not gone out.</param>
    public sealed record Row(DateTimeOffset At, string Channel, string Subject, string State, string? Reason);

    public async Task<IReadOnlyList<Row>> HandleAsync(string caseNumber, CancellationToken cancellation)
    {
        var inPortal = await db.Set<PortalMessage>().AsNoTracking()
            .Where(m => m.CaseNumber == caseNumber)
            .Select(m => new { m.At, m.Subject, m.ReadAt })
            .ToListAsync(cancellation);
        var outbound = await db.Set<OutboundMessage>().AsNoTracking()
            .Where(m => m.CaseNumber == caseNumber)
            .Select(m => new { m.At, m.Channel, m.Subject, m.State, m.LastError })
            .ToListAsync(cancellation);
        return
        [
            .. inPortal.Select(m => new Row(m.At, "门户消息", m.Subject, m.ReadAt is null ? "未读" : "已读", null))
                .Concat(outbound.Select(m => new Row(m.At, m.Channel.InWords(), m.Subject, m.State.InWords(), m.LastError)))
                .OrderByDescending(r => r.At),
        ];
    }
}
