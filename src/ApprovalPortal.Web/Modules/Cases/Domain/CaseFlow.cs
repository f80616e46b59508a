using System.Collections.Frozen;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>Where a case stands in law (行政许可法 ch. 4). The page's words are in <see cref="CaseWords"/>.</summary>
public enum CaseStatus
{
    /// <summary>待受理: received, waiting at the window.</summary>
    Submitted,

    /// <summary>待补正: the applicant was told once what is missing (§32(4)).</summary>
    AwaitingCorrection,

    /// <summary>已受理: accepted, waiting for the department.</summary>
    Accepted,

    /// <summary>审查中.</summary>
    UnderReview,

    /// <summary>待决定.</summary>
    AwaitingDecision,

    /// <summary>准予, not yet handed over.</summary>
    Approved,

    /// <summary>不予许可, not yet handed over.</summary>
    Denied,

    /// <summary>办结: the result has reached the applicant.</summary>
    Closed,

    /// <summary>不予受理.</summary>
    Declined,

    /// <summary>申请人撤回.</summary>
    Withdrawn,
}

public enum CaseAction
{
    RequestCorrection,
    SupplyCorrection,
    Accept,
    AcceptOnTheSpot,
    Decline,
    StartReview,
    Recommend,
    ReturnToReview,
    Approve,
    Deny,
    Deliver,
    Withdraw,
}

/// <summary>The only table of who may follow whom: every (status, action) to the next status. docs/workflow.md draws it.</summary>
public static class CaseFlow
{
    private static readonly FrozenDictionary<(CaseStatus From, CaseAction By), CaseStatus> Steps = new Dictionary<(CaseStatus From, CaseAction By), CaseStatus>
    {
        [(CaseStatus.Submitted, CaseAction.RequestCorrection)] = CaseStatus.AwaitingCorrection,
        [(CaseStatus.Submitted, CaseAction.Accept)] = CaseStatus.Accepted,
        [(CaseStatus.Submitted, CaseAction.AcceptOnTheSpot)] = CaseStatus.AwaitingDecision,
        [(CaseStatus.Submitted, CaseAction.Decline)] = CaseStatus.Declined,
        [(CaseStatus.Submitted, CaseAction.Withdraw)] = CaseStatus.Withdrawn,
        [(CaseStatus.AwaitingCorrection, CaseAction.SupplyCorrection)] = CaseStatus.Submitted,
        [(CaseStatus.AwaitingCorrection, CaseAction.Withdraw)] = CaseStatus.Withdrawn,
        [(CaseStatus.Accepted, CaseAction.StartReview)] = CaseStatus.UnderReview,
        [(CaseStatus.Accepted, CaseAction.Withdraw)] = CaseStatus.Withdrawn,
        [(CaseStatus.UnderReview, CaseAction.Recommend)] = CaseStatus.AwaitingDecision,
        [(CaseStatus.UnderReview, CaseAction.Withdraw)] = CaseStatus.Withdrawn,
        [(CaseStatus.AwaitingDecision, CaseAction.ReturnToReview)] = CaseStatus.UnderReview,
        [(CaseStatus.AwaitingDecision, CaseAction.Approve)] = CaseStatus.Approved,
        [(CaseStatus.AwaitingDecision, CaseAction.Deny)] = CaseStatus.Denied,
        [(CaseStatus.AwaitingDecision, CaseAction.Withdraw)] = CaseStatus.Withdrawn,
        [(CaseStatus.Approved, CaseAction.Deliver)] = CaseStatus.Closed,
        [(CaseStatus.Denied, CaseAction.Deliver)] = CaseStatus.Closed,
    }.ToFrozenDictionary();

    /// <summary>Statuses in which the case waits for someone on our side or the applicant; the partial indexes are over these.</summary>
    public static IReadOnlyList<CaseStatus> Open { get; } =
        [CaseStatus.Submitted, CaseStatus.AwaitingCorrection, CaseStatus.Accepted, CaseStatus.UnderReview, CaseStatus.AwaitingDecision, CaseStatus.Approved, CaseStatus.Denied];

    public static IEnumerable<(CaseStatus From, CaseAction By, CaseStatus To)> All => Steps.Select(s => (s.Key.From, s.Key.By, s.Value));

    public static bool Allows(CaseStatus from, CaseAction action, out CaseStatus next) => Steps.TryGetValue((from, action), out next);

    public static bool Allows(CaseStatus from, CaseAction action) => Steps.ContainsKey((from, action));
}
