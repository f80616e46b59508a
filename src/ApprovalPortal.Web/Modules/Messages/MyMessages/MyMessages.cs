using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Messages;

/// <summary>One page of an account's own messages, newest first.</summary>
public sealed class MyMessages(AppDbContext db)
{
    private const int PageLength = 20;

    public sealed record Model(IReadOnlyList<Row> Rows, int Unread, int Page, int Pages, int Total);

    public sealed record Row(Guid Id, string Subject, string Body, bool HasLink, string? CaseNumber, DateTimeOffset At, bool IsRead);

    public async Task<Model> HandleAsync(Guid accountId, int page, CancellationToken cancellation)
    {
        var own = db.Set<PortalMessage>().AsNoTracking().Where(m => m.AccountId == accountId);
        var total = await own.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageLength - 1) / PageLength);
        page = Math.Clamp(page, 1, pages);
        var rows = await own.OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
            .Skip((page - 1) * PageLength).Take(PageLength)
            .Select(m => new Row(m.Id, m.Subject, m.Body, m.Link != null, m.CaseNumber, m.At, m.ReadAt != null))
            .ToListAsync(cancellation);
        return new(rows, await own.CountAsync(m => m.ReadAt == null, cancellation), page, pages, total);
    }
}
