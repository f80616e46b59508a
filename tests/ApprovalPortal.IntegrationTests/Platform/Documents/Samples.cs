using ApprovalPortal.Platform.Documents;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.IntegrationTests.Platform.Documents;

/// <summary>A printer and inputs that tests change with <c>with</c>.</summary>
internal static class Samples
{
    public static readonly PaperPrinter Printer = new(new DocumentFonts(Options.Create(new DocumentOptions())));

    public static readonly DateTimeOffset Morning = new(2026, 9, 28, 9, 30, 0, TimeSpan.FromHours(8));

    public static readonly Verification Verification = new(
        new Uri("https://portal.example/verify/7Q4K-2M9F-X3TA"), "7Q4K-2M9F-X3TA", "承办：综合窗口 B06　工号 1106");

    public static readonly Paper Acceptance = new()
    {
        OrgName = "云海市卫生健康委员会",
        Title = "受理通知书",
        Number = "云卫审受字〔2026〕第000317号",
        Blocks =
        [
            new SalutationBlock("云海拾光民宿有限公司："),
            new ParagraphBlock("你单位提出的公共场所卫生许可（新办）申请，申请材料符合受理条件，本机关决定予以受理。"),
            new FactsBlock([new("办件编号", "2609 2800 0317"), new("法定办结日", "2026年10月30日（20个工作日）")]),
            new NumberedListBlock(["凭办件编号查询进度", "咨询电话：8866 1203"]),
            new GridBlock([new("材料名称", 3), new("份数")], [["营业执照", "1"], ["卫生检测报告", "2"]]),
            new RemediesBlock("如不服本决定，可自知道或者应当知道之日起六十日内申请行政复议。"),
        ],
        Signature = new("云海市卫生健康委员会", new DateOnly(2026, 9, 28)),
        Verification = Verification,
        MadeAt = Morning,
    };

    public static readonly LicenceFace Licence = new()
    {
        Title = "公共场所卫生许可证",
        LicenceNumber = "云卫公证字〔2026〕第000128号",
        HolderLabel = "单位名称",
        Holder = "云海拾光民宿有限公司",
        Fields = [new("法定代表人", "欧阳䶮"), new("地址", "云海市滨海区听涛路66号"), new("统一社会信用代码", "91330100MA2H0XXX5T")],
        IssuedBy = "云海市卫生健康委员会",
        IssuedOn = new(2026, 10, 9),
        ValidFrom = new(2026, 10, 9),
        ValidUntil = new(2030, 10, 8),
        Identifier = "1.2.156.3005.2.11100000000013338W011.11420700MB1234TU1A.20240000403.001.L",
        Verification = Verification,
        MadeAt = Morning,
    };

    /// <summary>The acceptance paper with one paragraph instead of its text.</summary>
    public static Paper Saying(string text) => Acceptance with { Blocks = [new ParagraphBlock(text)] };
}
