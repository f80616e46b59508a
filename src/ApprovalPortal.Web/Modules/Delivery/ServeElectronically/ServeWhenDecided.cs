using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Serves a decision into the account of whoever wanted it so, in the commit of the decision.</summary>
public sealed class ServeWhenDecided(AppDbContext db, CityClock clock) : IHandle<CaseApproved>, IHandle<CaseDenied>
{
    public Task HandleAsync(CaseApproved happened, CancellationToken cancellation) => ServeAsync(happened.CaseId, cancellation);

    public Task HandleAsync(CaseDenied happened, CancellationToken cancellation) => ServeAsync(happened.CaseId, cancellation);

    // Tracked already: it is being saved.
    private async Task ServeAsync(Guid caseId, CancellationToken cancellation) =>
        ElectronicService.Serve((await db.Cases().FindAsync([caseId], cancellation))!, clock);
}
