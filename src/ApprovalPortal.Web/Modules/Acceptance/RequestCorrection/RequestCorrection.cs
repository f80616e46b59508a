using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>Tells the applicant everything that is missing, once (行政许可法 §32(4)).</summary>
public sealed class RequestCorrection(ActOnCase act, CityClock clock, IOptions<AcceptanceOptions> options)
{
    public Task<Result<CaseFile>> HandleAsync(
        CaseNumber number, ClaimsPrincipal clerk, int seenVersion, IReadOnlyList<CorrectionItem> items, CancellationToken cancellation) =>
        act.HandleAsync(
            number, clerk, seenVersion, c => c.RequestCorrection(clerk.Hand(), items, clock.Today.AddDays(options.Value.CorrectionDays), clock.Now), cancellation);
}
