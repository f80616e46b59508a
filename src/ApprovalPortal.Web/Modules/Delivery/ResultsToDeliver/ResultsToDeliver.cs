using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>A decided case whose result is still here.</summary>
public sealed record ResultToDeliver(
    CaseNumber Number, string ItemName, string ApplicantName, bool IsGranted, DeliveryChoice Choice, bool OwesFee, DateOnly DecidedOn);

public sealed record ResultsToDeliverPage(IReadOnlyList<ResultToDeliver> Results, int Page, int Pages, int Total);

/// <summary>Lists what waits to be handed over, longest decided first: the law gives ten working days (行政许可法 §44).</summary>
public sealed class ResultsToDeliver(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<ResultsToDeliverPage> HandleAsync(int page, CancellationToken cancellation)
    {
        var waiting = db.Cases().AsNoTracking().Where(c => c.Status == CaseStatus.Approved || c.Status == CaseStatus.Denied);
        var total = await waiting.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var results = await waiting
            .OrderBy(c => c.DecidedOn).ThenBy(c => c.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(c => new ResultToDeliver(
                c.Number,
                c.ItemName,
                c.ApplicantName,
                c.Status == CaseStatus.Approved,
                c.Delivery,
                c.Status == CaseStatus.Approved && c.Fee > 0 && c.FeeReceipt == null,
                c.DecidedOn!.Value))
            .ToListAsync(cancellation);
        return new(results, page, pages, total);
    }
}
