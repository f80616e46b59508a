using System.Globalization;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>收件凭证: what came in and when, to the minute. It is no acceptance.</summary>
internal sealed class ReceiptPaper : CasePaper
{
    public override string Key => "receipt";

    public override string TitleFor(string itemType) => "收件凭证";

    public override DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps) => caseFile.SubmittedAt;

    protected override IEnumerable<PaperBlock> Body(PaperDossier dossier)
    {
        var caseFile = dossier.Case;
        var at = dossier.Clock.Local(caseFile.SubmittedAt).ToString("yyyy'年'M'月'd'日'H'时'mm'分'", CultureInfo.InvariantCulture);
        yield return new ParagraphBlock($"{dossier.You}提交的“{caseFile.ItemName}”申请已于{at}收到。本凭证只证明收到申请，不等于已经受理。");
        yield return Facts(
        [
            .. CaseFacts(dossier),
            ("收件方式", caseFile.Channel == FilingChannel.Online ? "网上提交，由系统接收" : "窗口提交"),
            ("收件人", dossier.ReceivedBy),
            ("收件时间", at),
            ("是否受理", $"最晚{Day(caseFile.NoticeDueOn)}告知"),
            ("咨询电话", dossier.ConsultPhone),
            ("热线", dossier.City.Hotline),
        ]);
        var materials = caseFile.Materials.Where(m => m.Round == 0).GroupBy(m => m.Key).ToList();
        if (materials.Count > 0)
        {
            yield return new GridBlock(
                [new("材料名称", 4), new("份数"), new("形式")],
                [.. materials.Select(m => (IReadOnlyList<string>)[m.First().Name, m.Count().ToString(CultureInfo.InvariantCulture), "电子件"])]);
        }

        yield return new ParagraphBlock("查询方式：在门户“查进度”输入办件编号和联系手机后四位，或者登录后看“我的办件”。");
    }
}
