using ApprovalPortal.Platform.Documents;
using UglyToad.PdfPig;

namespace ApprovalPortal.IntegrationTests.Platform.Documents;

public sealed class PaperPrinterTests
{
    private const string NeverFirst = "，。、；：？！）》〉】」』〕”’";
    private const string NeverLast = "（《〈【「『〔“‘";

    public static TheoryData<string> NaughtyTexts =>
    [
        "", " ", "\n\n", "👍 😀 👨‍👩‍👧‍👦 🇨🇳", "\ud83d", "\udc4d前后\ud83d", "\0\a\b\u001b[31m", "\u202e反\u202c", "\u200d", "\ufffe\uffff", "e\u0301\u0302", "葛\udb40\udd00",
        "عربي עברית ไทย हिन्दी", "\ue000\uf8ff", new string('。', 3000), new string('a', 5000), new string('（', 500), new string(' ', 500), "<script>alert(1)</script>%PDF (\\) >>",
    ];

    [Fact]
    public void Everything_on_a_paper_can_be_read_back()
    {
        var text = Pdf.Text(Samples.Printer.Print(Samples.Acceptance));

        Assert.All(
            [
                "云海市卫生健康委员会", "受理通知书", "云卫审受字〔2026〕第000317号", "云海拾光民宿有限公司：", "本机关决定予以受理。", "260928000317",
                "2026年10月30日（20个工作日）", "2.咨询电话：88661203", "材料名称份数营业执照1卫生检测报告2", "六十日内申请行政复议。", "2026年9月28日",
                "7Q4K-2M9F-X3TA", "工号1106", "第1页/共1页",
            ],
            expected => Assert.Contains(Pdf.Bare(expected), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copied_text_is_the_text_and_not_its_look_alikes()
    {
        const string said = "自行补正，一人见龙。㙍䶮𠮷 O'Neil & Sons, 2026";

        var copied = await Pdf.CopiedAsync(Samples.Printer.Print(Samples.Saying(said)));

        Assert.Contains(said, copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_still_copied()
    {
        var copied = await Pdf.CopiedAsync(Samples.Printer.Print(Samples.Saying("店名“笑😀”，👨‍👩‍👧餐厅")));

        Assert.Contains("笑😀”", copied, StringComparison.Ordinal);
        Assert.Contains("👨‍👩‍👧餐厅", copied, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_thousand_characters_flow_over_numbered_pages()
    {
        var said = string.Concat(Enumerable.Range(1, 500).Select(i => $"第{i:000}项，请补正。"));

        var file = Samples.Printer.Print(Samples.Saying(said));

        var pages = Pdf.Lines(file);
        Assert.InRange(pages.Count, 4, 8);
        Assert.All(pages.Index(), page => Assert.Contains($"第{page.Index + 1}页/共{pages.Count}页", page.Item[^1], StringComparison.Ordinal));
        var text = string.Concat(pages.SelectMany(lines => lines.SkipLast(1)));
        Assert.Contains(Pdf.Bare(said), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_cell_longer_than_a_page_flows_over_pages()
    {
        var said = string.Concat(Enumerable.Range(1, 400).Select(i => $"第{i:000}项请补正"));

        var file = Samples.Printer.Print(Samples.Acceptance with { Blocks = [new FactsBlock([new("理由", said)])] });

        Assert.InRange(Pdf.Pages(file), 4, 8);
        Assert.Contains("第400项请补正", Pdf.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_starts_with_a_closing_mark_or_ends_with_an_opening_one()
    {
        var said = string.Join('\n', Enumerable.Range(20, 20).Select(i => $"{new string('字', i)}（见《办法》“第三条”），{new string('文', 40 - i)}。”他说：“好！”"));

        var lines = Pdf.Lines(Samples.Printer.Print(Samples.Saying(said))).SelectMany(page => page).ToList();

        var first = Pdf.Bare(NeverFirst);
        var last = Pdf.Bare(NeverLast);
        Assert.True(lines.Count > 40);
        Assert.DoesNotContain(lines, line => first.Contains(line[0], StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => last.Contains(line[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_or_a_latin_word_is_not_broken()
    {
        var said = string.Join('\n', Enumerable.Range(20, 20).Select(i => $"{new string('字', i)}编号260928000317，请登录Government查询。"));

        var lines = Pdf.Lines(Samples.Printer.Print(Samples.Saying(said))).SelectMany(page => page).ToList();

        Assert.Equal(20, lines.Count(line => line.Contains("260928000317", StringComparison.Ordinal)));
        Assert.Equal(20, lines.Count(line => line.Contains("Government", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_signature_never_stands_alone_on_a_page()
    {
        var alone = Enumerable.Range(15, 30)
            .Select(count => string.Join('\n', Enumerable.Repeat("一段正文。", count)))
            .Select(said => Pdf.Lines(Samples.Printer.Print(Samples.Saying(said))))
            .Count(pages => !pages[^1].Any(line => line.Contains("一段正文", StringComparison.Ordinal)));

        Assert.Equal(0, alone);
    }

    [Theory, MemberData(nameof(NaughtyTexts))]
    public void Whatever_a_person_typed_is_printed(string text)
    {
        var file = Samples.Printer.Print(Samples.Acceptance with
        {
            OrgName = $"云海市{text}",
            Title = $"通知{text}",
            Number = text,
            Blocks = [new SalutationBlock(text), new ParagraphBlock(text), new FactsBlock([new(text, text)]), new NumberedListBlock([text]), new RemediesBlock(text)],
            Signature = new(text, new DateOnly(2026, 9, 28)),
        });

        Assert.True(Pdf.Pages(file) > 0);
    }

    [Fact]
    public void Empty_tables_and_lists_leave_no_trace()
    {
        var file = Samples.Printer.Print(Samples.Acceptance with
        {
            Blocks = [new FactsBlock([]), new NumberedListBlock([]), new GridBlock([new("材料名称")], [])],
            Signature = null,
            Verification = null,
            Number = null,
        });

        Assert.Equal(1, Pdf.Pages(file));
    }

    [Fact]
    public void The_same_paper_is_the_same_bytes_even_from_several_threads()
    {
        var once = Samples.Printer.Print(Samples.Acceptance);

        var again = Enumerable.Range(0, 16).AsParallel().Select(_ => Samples.Printer.Print(Samples.Acceptance)).ToList();

        Assert.All(again, file => Assert.Equal(once, file));
    }

    [Fact]
    public void The_file_says_what_it_is_who_issued_it_and_when()
    {
        using var pdf = PdfDocument.Open(Samples.Printer.Print(Samples.Acceptance));

        Assert.Equal("受理通知书 云卫审受字〔2026〕第000317号", pdf.Information.Title);
        Assert.Equal("云海市卫生健康委员会", pdf.Information.Author);
        Assert.StartsWith("D:20260928013000", pdf.Information.CreationDate, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_fonts_the_error_says_how_to_install_them()
    {
        using var fonts = new DocumentFonts(Microsoft.Extensions.Options.Options.Create(new DocumentOptions { UseSystemFolders = false }));

        var error = Assert.Throws<FileNotFoundException>(() => new PaperPrinter(fonts).Print(Samples.Acceptance));

        Assert.Contains("apt-get install fonts-noto-cjk", error.Message, StringComparison.Ordinal);
        Assert.Contains("Documents:FontFolders", error.Message, StringComparison.Ordinal);
    }
}
