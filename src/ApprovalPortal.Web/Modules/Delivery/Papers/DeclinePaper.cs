using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>不予受理决定书, with the reason and the remedies (行政许可法 §32).</summary>
internal sealed class DeclinePaper : CasePaper
{
    public override string Key => "decline";

    public override string TitleFor(string itemType) => "不予受理决定书";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) => At(steps, CaseAction.Decline);

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var basis = dossier.IsLicensing ? "依据《中华人民共和国行政许可法》第三十二条，" : "";
        yield return new ParagraphBlock(
            $"{dossier.You}于{Day(dossier.Case.ReceivedOn)}提交的“{dossier.Case.ItemName}”申请，经审查，{basis}本机关决定不予受理。");
        yield return new ParagraphBlock($"理由：{dossier.Case.Reason}");
        yield return Facts([.. CaseFacts(dossier), ("咨询电话", dossier.ConsultPhone)]);
        yield return Remedies(dossier);
    }
}
