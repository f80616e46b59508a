using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Documents;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>准予决定书, with the licence that was made from it.</summary>
internal sealed class GrantPaper : CasePaper
{
    public override string Key => "grant";

    public override string TitleFor(string itemType) => itemType == ItemType.Licence.Code() ? "准予行政许可决定书" : "准予决定书";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) => At(steps, CaseAction.Approve);

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var decision = dossier.IsLicensing
            ? "申请符合法定条件、标准。依据《中华人民共和国行政许可法》第三十八条第一款，本机关决定准予行政许可。"
            : "申请符合规定的条件，本机关决定准予。";
        yield return new ParagraphBlock($"{dossier.You}提交的“{dossier.Case.ItemName}”申请，经审查，{decision}");
        var licence = dossier.Licence;
        yield return Facts(
        [
            .. CaseFacts(dossier),
            ("受理日期", dossier.Case.AcceptedOn is { } accepted ? Day(accepted) : null),
            ("决定日期", dossier.Case.DecidedOn is { } decided ? Day(decided) : null),
            ("证照名称", licence?.Title),
            ("证照编号", licence?.Number),
            ("证照有效期", licence is null ? null : licence.ValidUntil is { } until ? $"{Day(licence.ValidFrom)}至{Day(until)}" : $"{Day(licence.ValidFrom)}起，长期"),
        ]);
        if (dossier.Version.Guide.LegalBasis is { Count: > 0 } basis)
        {
            yield return new ParagraphBlock($"事项依据：{string.Join("；", basis)}。");
        }
    }
}
