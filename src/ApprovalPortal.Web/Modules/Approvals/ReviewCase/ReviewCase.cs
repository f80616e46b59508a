using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Approvals;

/// <summary>A reviewer takes an accepted case of their department.</summary>
public sealed class StartReview(ActOnCase act, CityClock clock)
{
    public Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal reviewer, int seenVersion, CancellationToken cancellation) =>
        act.HandleAsync(number, reviewer, seenVersion, c => reviewer.IsOfOtherDepartment(c) ? CaseRefusals.OtherDepartment : c.StartReview(reviewer.Hand(), clock.Now), cancellation);
}

/// <summary>The reviewer's opinion goes to whoever decides.</summary>
public sealed class RecommendDecision(ActOnCase act, CityClock clock)
{
    public Task<Result<CaseFile>> HandleAsync(
        CaseNumber number, ClaimsPrincipal reviewer, int seenVersion, bool grant, string? opinion, CancellationToken cancellation) =>
        act.HandleAsync(number, reviewer, seenVersion, c => reviewer.IsOfOtherDepartment(c) ? CaseRefusals.OtherDepartment : c.Recommend(reviewer.Hand(), grant, opinion?.Trim(), clock.Now), cancellation);
}
