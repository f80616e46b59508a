using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>受理通知书: from which day the clocks run, and when they end.</summary>
internal sealed class AcceptancePaper : CasePaper
{
    public override string Key => "acceptance";

    public override string TitleFor(string itemType) => "受理通知书";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) =>
        At(steps, CaseAction.Accept, CaseAction.AcceptOnTheSpot);

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var caseFile = dossier.Case;
        yield return new ParagraphBlock($"{dossier.You}提交的“{caseFile.ItemName}”申请，材料齐全、符合法定形式，本机关决定予以受理。");
        yield return Facts(
        [
            .. CaseFacts(dossier),
            ("受理日期", caseFile.AcceptedOn is { } accepted ? Day(accepted) : null),
            ("承诺办结日期", Due(caseFile.PromisedDueOn, caseFile.Promised)),
            ("法定办结日期", Due(caseFile.StatutoryDueOn, caseFile.Statutory)),
            ("咨询电话", dossier.ConsultPhone),
            ("监督投诉电话", dossier.ComplaintPhone),
        ]);
        if (dossier.IsLicensing)
        {
            yield return new ParagraphBlock(
                "依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在上述期限内，"
                + $"本机关将把所需时间书面告知{dossier.You}（《中华人民共和国行政许可法》第四十五条）。");
        }
    }

    private static string? Due(DateOnly? day, TimeLimit? limit) =>
        day is { } last ? limit is { } known ? $"{Day(last)}（{Words(known)}）" : Day(last) : null;
}
