using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>补正告知书: all that is missing, told once (行政许可法 §32(4)).</summary>
internal sealed class CorrectionPaper : CasePaper
{
    public override string Key => "correction";

    public override string TitleFor(string itemType) => "补正告知书";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) => At(steps, CaseAction.RequestCorrection);

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var caseFile = dossier.Case;
        var basis = dossier.IsLicensing ? "依据《中华人民共和国行政许可法》第三十二条第一款第四项，" : "";
        yield return new ParagraphBlock(
            $"{dossier.You}提交的“{caseFile.ItemName}”申请，材料不齐全或者不符合法定形式。{basis}现将需要补正的全部内容一次告知如下：");
        yield return new NumberedListBlock([.. caseFile.Corrections.Select(c => $"{c.Subject}：{c.What}")]);
        yield return Facts(
        [
            .. CaseFacts(dossier),
            ("补正方式", caseFile.Channel == FilingChannel.Online ? "登录门户，在“我的办件”打开这个办件，逐项补齐后提交" : "带补正材料到原收件窗口"),
            ("补正期限", caseFile.RespondBy is { } day ? $"最晚{Day(day)}" : null),
            ("咨询电话", dossier.ConsultPhone),
        ]);
        yield return new ParagraphBlock("补齐全部材料之日为受理日，办理时限从受理日的次日起计算。没有补齐的，本次申请不能受理；可以撤回，以后重新申请。");
    }
}
