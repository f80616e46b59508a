using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>Every ordinary "no" about a case.</summary>
public static class CaseRefusals
{
    public static Refusal NotNow(CaseAction action, CaseStatus status) =>
        new("case.not-now", $"这一件现在是“{CaseWords.Of(status)}”，不能{CaseWords.Of(action)}。");

    public static readonly Refusal NotFound = new("case.not-found", "没有这个办件。");

    public static readonly Refusal CorrectedOnce = new("case.corrected-once", "已经告知过一次补正。要补正的内容必须一次告知全部，不能再要第二次（行政许可法第三十二条）。");

    public static readonly Refusal CorrectionNeedsItems = new("case.correction-empty", "请至少写明一处要补正的内容。", "Items");

    public static readonly Refusal DecliningNeedsReason = new("case.declining-needs-reason", "请写明不予受理的理由，申请人会看到。", "Reason");

    public static readonly Refusal DenyingNeedsReason = new("case.denying-needs-reason", "请写明不予许可的理由和依据，申请人会看到。", "Reason");

    public static readonly Refusal ReturningNeedsReason = new("case.returning-needs-reason", "请写明要补充审查什么。", "Reason");

    public static readonly Refusal OpinionNeeded = new("case.opinion-needed", "请填写审查意见。", "Opinion");

    public static readonly Refusal SameHandReviews = new("case.same-hand-reviews", "这一件是你受理的，审查要由另一位工作人员来做。");

    public static readonly Refusal SameHandDecides = new("case.same-hand-decides", "这一件你已经经手过，决定要由另一位工作人员来作。");

    public static readonly Refusal NotTheReviewer = new("case.not-the-reviewer", "这一件由另一位同事在审查。");

    public static readonly Refusal NothingSupplied = new("case.nothing-supplied", "还有要补的材料没有上传。", "Files");

    public static readonly Refusal OnTheSpotOnly = new("case.on-the-spot-only", "这个事项不是即办件，要经过部门审查才能决定。");

    public static readonly Refusal FeeNeedsReceipt = new("case.fee-needs-receipt", "请填写缴费票据号。", "ReceiptNumber");

    public static readonly Refusal FeeUnpaid = new("case.fee-unpaid", "还没有登记缴费票据号，缴费后才能送达证照。");
}
