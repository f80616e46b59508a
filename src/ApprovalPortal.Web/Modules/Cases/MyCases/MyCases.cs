using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>An account's cases, newest first, a page at a time, and its drafts above them.</summary>
public sealed class MyCases(AppDbContext db, VerifiedApplicants verified, CityClock clock)
{
    public const int PageSize = 20;

    public async Task<MyCasesPage> HandleAsync(Guid account, int page, CancellationToken cancellation)
    {
        var mine = db.Cases().AsNoTracking().OwnedBy(account, await verified.HandleAsync(account, cancellation));
        var rows = await mine.OrderByDescending(c => c.SubmittedAt).ThenByDescending(c => c.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(c => new MyCase(c.Number, c.ItemName, c.ApplicantName, c.Status, c.Outcome, c.SubmittedAt, c.PromisedDueOn, c.RespondBy))
            .ToListAsync(cancellation);
        var total = await mine.CountAsync(cancellation);

        var now = clock.Now;
        var drafts = page > 1
            ? []
            : await db.Set<ApplicationDraft>().AsNoTracking().Where(d => d.OwnerId == account && d.SubmittedAs == null && d.ExpiresAt > now)
                .OrderByDescending(d => d.SavedAt).Take(PageSize)
                .Join(db.ItemVersions(), d => d.ItemVersionId, v => v.Id, (d, v) => new MyDraft(d.Id, v.Name, d.SavedAt, d.ExpiresAt))
                .ToListAsync(cancellation);
        return new(drafts, rows, total, page);
    }
}

public sealed record MyCase(
    CaseNumber Number, string ItemName, string ApplicantName, CaseStatus Status, CaseOutcome? Outcome, DateTimeOffset SubmittedAt, DateOnly? DueOn, DateOnly? RespondBy);

public sealed record MyDraft(Guid Id, string ItemName, DateTimeOffset SavedAt, DateTimeOffset ExpiresAt);

public sealed record MyCasesPage(IReadOnlyList<MyDraft> Drafts, IReadOnlyList<MyCase> Cases, int Total, int Page)
{
    public int Pages => Math.Max(1, (Total + MyCases.PageSize - 1) / MyCases.PageSize);
}
