using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>Accepts a waiting case: the clocks run from the day on which it was complete, by the item's own units.</summary>
public sealed class AcceptCase(ActOnCase act, CityClock clock, IWorkCalendar calendar)
{
    public Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, int seenVersion, CancellationToken cancellation) =>
        act.HandleAsync(number, clerk, seenVersion, c => c.Accept(clerk.Hand(), DueOn(c, c.Promised), DueOn(c, c.Statutory), clock.Now), cancellation);

    private DateOnly? DueOn(CaseFile caseFile, TimeLimit? limit) => limit is { } days ? calendar.DueOn(caseFile.CompleteOn, days) : null;
}
