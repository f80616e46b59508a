using ApprovalPortal.Platform.Documents;
using UglyToad.PdfPig;

namespace ApprovalPortal.IntegrationTests.Platform.Documents;

public sealed class LicenceFaceTests
{
    [Theory]
    [InlineData(LicenceOrientation.Landscape)]
    [InlineData(LicenceOrientation.Portrait)]
    public void A_licence_is_one_page_with_everything_on_it(LicenceOrientation orientation)
    {
        var file = Samples.Printer.Print(Samples.Licence with { Orientation = orientation });

        using var pdf = PdfDocument.Open(file);
        var page = pdf.GetPages().Single();
        Assert.Equal(orientation == LicenceOrientation.Landscape, page.Width > page.Height);
        var text = Pdf.Text(file);
        Assert.All(
            [
                "公共场所卫生许可证", "编号：云卫公证字〔2026〕第000128号", "单位名称", "云海拾光民宿有限公司", "欧阳䶮", "统一社会信用代码", "91330100MA2H0XXX5T",
                "2026年10月9日至2030年10月8日", "发证机关：云海市卫生健康委员会", "发证日期：2026年10月9日", "1.2.156.3005.2.11100000000013338W011", "7Q4K-2M9F-X3TA",
            ],
            expected => Assert.Contains(Pdf.Bare(expected), text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_licence_without_an_end_says_so()
    {
        var file = Samples.Printer.Print(Samples.Licence with { ValidUntil = null });

        Assert.Contains("2026年10月9日起,长期有效", Pdf.Text(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(5000, 9)]
    public void A_long_scope_of_business_is_set_smaller_and_then_goes_on_to_further_pages(int characters, int mostPages)
    {
        var scope = string.Concat(Enumerable.Repeat("热食类食品制售；预包装食品。", characters / 14)) + "完";

        var file = Samples.Printer.Print(Samples.Licence with { Fields = [new("经营范围", scope)] });

        Assert.InRange(Pdf.Pages(file), mostPages == 1 ? 1 : 2, mostPages);
        Assert.Contains("完", Pdf.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_issuing_body_never_stands_alone_on_a_page()
    {
        var alone = Enumerable.Range(0, 24)
            .Select(i => new string('食', 1000 + (i * 50)))
            .Select(scope => Pdf.Lines(Samples.Printer.Print(Samples.Licence with { Fields = [new("经营范围", scope)] })))
            .Count(pages => !pages[^1].Any(line => line.Contains("2030年10月8日", StringComparison.Ordinal)));

        Assert.Equal(0, alone);
    }

    [Theory, MemberData(nameof(PaperPrinterTests.NaughtyTexts), MemberType = typeof(PaperPrinterTests))]
    public void Whatever_a_person_typed_is_printed(string text)
    {
        var file = Samples.Printer.Print(Samples.Licence with { Title = text, LicenceNumber = text, Holder = text, Fields = [new(text, text)], IssuedBy = text });

        Assert.True(Pdf.Pages(file) > 0);
    }
}
