using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Hands the result over the counter, whatever way had been chosen: whoever comes for it gets it.</summary>
public sealed class HandOver(ActOnCase act, CityClock clock)
{
    /// <param name="collector">Who signed for it.</param>
    public Task<Result<CaseFile>> HandleAsync(
        CaseNumber number, ClaimsPrincipal clerk, int seenVersion, string collector, string? note, CancellationToken cancellation)
    {
        var words = string.IsNullOrWhiteSpace(note) ? $"窗口领取，领取人 {collector.Trim()}" : $"窗口领取，领取人 {collector.Trim()}；{note.Trim()}";
        return act.HandleAsync(number, clerk, seenVersion, c => c.Deliver(clerk.Hand(), words, clock.Now, clock.Today), cancellation);
    }
}
