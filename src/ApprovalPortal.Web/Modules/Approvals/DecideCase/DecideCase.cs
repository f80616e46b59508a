using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Approvals;

/// <summary>Grants, denies or sends back. A third person decides: neither who accepted nor who reviewed (domain rule; §34, §42).</summary>
public sealed class DecideCase(ActOnCase act, CityClock clock, IWorkCalendar calendar)
{
    public Task<Result<CaseFile>> HandleAsync(
        CaseNumber number, ClaimsPrincipal decider, int seenVersion, DecisionChoice choice, string? reason, CancellationToken cancellation)
    {
        var hand = decider.Hand();
        var (now, today) = (clock.Now, clock.Today);
        reason = reason?.Trim();
        return act.HandleAsync(
            number,
            decider,
            seenVersion,
            c => choice switch
            {
                _ when decider.IsOfOtherDepartment(c) => CaseRefusals.OtherDepartment,
                DecisionChoice.Approve => c.Approve(hand, reason, DaysUsed(c, today), now, today),
                DecisionChoice.Deny => c.Deny(hand, reason, DaysUsed(c, today), now, today),
                DecisionChoice.Return => c.ReturnToReview(hand, reason, now),
                _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
            },
            cancellation);
    }

    private int DaysUsed(CaseFile caseFile, DateOnly today) => caseFile.AcceptedOn is { } accepted ? calendar.CountWorkingDays(accepted, today) : 0;
}
