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

    public static readonly Refusal OtherDepartment = new("case.other-department", "这一件由别的部门审查和决定。");

    public static readonly Refusal NothingSupplied = new("case.nothing-supplied", "还有要补的材料没有上传。", "Files");

    public static readonly Refusal OnTheSpotOnly = new("case.on-the-spot-only", "这个事项不是即办件，要经过部门审查才能决定。");

    public static readonly Refusal FeeNeedsReceipt = new("case.fee-needs-receipt", "请填写缴费票据号。", "ReceiptNumber");

    public static readonly Refusal FeeUnpaid = new("case.fee-unpaid", "还没有登记缴费票据号，缴费后才能送达证照。");
}

/// <summary>Every ordinary "no" about an application that is being filled in.</summary>
public static class DraftRefusals
{
    public static readonly Refusal NoSuchItem = new("draft.no-item", "没有这个事项。");

    public static readonly Refusal NoSuchApplicant = new("draft.no-applicant", "你不能为这个申请人办理。请从列表里选。", "ApplicantId");

    public static readonly Refusal AuthorityDoesNotCover = new("draft.authority-scope", "你得到的授权不包含这个事项。", "ApplicantId");

    public static readonly Refusal WrongObject = new("draft.wrong-object", "这个事项不办给这一类申请人，请看办事指南里的“谁可以办”。", "ApplicantId");

    public static readonly Refusal NoSuchMaterial = new("draft.no-material", "材料清单里没有这一项。");

    public static readonly Refusal NoFile = new("draft.no-file", "请先选择文件，再上传。");

    public static readonly Refusal NotConfirmed = new("draft.not-confirmed", "请确认填写的内容和材料真实，再提交。", "Confirmed");

    public static readonly Refusal DeliveryNotOffered = new("draft.delivery-not-offered", "这个事项的结果不能这样送达，请从列表里选。", "Choice");

    public static readonly Refusal NoLongerForApplicant =
        new("draft.no-longer-for-applicant", "你现在不能再为这个申请人提交，授权可能已经结束。请在“申请人”一步重新选择；已填的内容都在。");

    public static readonly Refusal Incomplete = new("draft.incomplete", "还有没完成的步骤，完成后才能提交。");

    public static Refusal TooManyFiles(int most) => new("draft.too-many-files", $"每一项材料最多 {most} 个文件。可以合并成一个 PDF 再上传。");
}
