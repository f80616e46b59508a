namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>What pages and papers call a status and an action.</summary>
public static class CaseWords
{
    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "待受理",
        CaseStatus.AwaitingCorrection => "待补正",
        CaseStatus.Accepted => "已受理，待审查",
        CaseStatus.UnderReview => "审查中",
        CaseStatus.AwaitingDecision => "待决定",
        CaseStatus.Approved => "已准予，待送达",
        CaseStatus.Denied => "不予许可，待送达",
        CaseStatus.Closed => "已办结",
        CaseStatus.Declined => "不予受理",
        CaseStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The step as it stands in the history: what was done.</summary>
    public static string Of(CaseAction action) => action switch
    {
        CaseAction.RequestCorrection => "一次告知补正",
        CaseAction.SupplyCorrection => "补齐材料",
        CaseAction.Accept => "受理",
        CaseAction.AcceptOnTheSpot => "当场受理",
        CaseAction.Decline => "不予受理",
        CaseAction.StartReview => "开始审查",
        CaseAction.Recommend => "审查完毕，报请决定",
        CaseAction.ReturnToReview => "退回补充审查",
        CaseAction.Approve => "作出准予决定",
        CaseAction.Deny => "作出不予决定",
        CaseAction.Deliver => "送达，办结",
        CaseAction.Withdraw => "申请人撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
