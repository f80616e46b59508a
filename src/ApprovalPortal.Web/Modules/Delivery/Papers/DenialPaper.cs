using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Documents;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>不予许可决定书, with the reason and the remedies (行政许可法 §38).</summary>
internal sealed class DenialPaper : CasePaper
{
    public override string Key => "denial";

    public override string TitleFor(string itemType) => itemType == ItemType.Licence.Code() ? "不予行政许可决定书" : "不予决定书";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) => At(steps, CaseAction.Deny);

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var decision = dossier.IsLicensing
            ? "依据《中华人民共和国行政许可法》第三十八条第二款，本机关决定不予行政许可。"
            : "本机关决定不予准许。";
        yield return new ParagraphBlock($"{dossier.You}提交的“{dossier.Case.ItemName}”申请，经审查，{decision}");
        yield return new ParagraphBlock($"理由：{dossier.Case.Reason}");
        if (dossier.Version.Guide.LegalBasis is { Count: > 0 } basis)
        {
            yield return new ParagraphBlock($"事项依据：{string.Join("；", basis)}。");
        }

        yield return Facts(
        [
            .. CaseFacts(dossier),
            ("受理日期", dossier.Case.AcceptedOn is { } accepted ? Day(accepted) : null),
            ("决定日期", dossier.Case.DecidedOn is { } decided ? Day(decided) : null),
            ("咨询电话", dossier.ConsultPhone),
        ]);
        yield return Remedies(dossier);
    }
}
