using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>Declines to accept a case, in writing, with the reason (行政许可法 §32(1), (2), §38).</summary>
public sealed class DeclineCase(ActOnCase act, CityClock clock)
{
    public Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, int seenVersion, string? reason, CancellationToken cancellation) =>
        act.HandleAsync(number, clerk, seenVersion, c => c.Decline(clerk.Hand(), reason?.Trim(), clock.Now, clock.Today), cancellation);
}
