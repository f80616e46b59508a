using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(Applying.Name)]
public sealed class MaterialsTests(PortalFixture portal)
{
    private const string Key = "m01";

    /// <summary>Every file of the shared samples, and what the refusal says; none where it is taken.</summary>
    public static TheoryData<string, string?> Samples => new()
    {
        { "DSCN0010.jpg", null }, { "DSCN0012.jpg", null }, { "landscape_1.jpg", null }, { "landscape_2.jpg", null }, { "fixture.jpg", null },
        { "fixture.png", null }, { "fixture.gif", null }, { "fixture.bmp", null },
        { "fixture.docx", null }, { "fixture2.docx", null }, { "fixture-office365.docx", null }, { "fixture.xlsx", null },
        { "fixture.pdf", null }, { "empty.pdf", null }, { "vertical.pdf", null },
        { "fixture.exe", "是程序" }, { "fixture.zip", "是压缩包" }, { "fixture.7z", "是压缩包" },
        { "fixture-corrupt.png", "已经损坏" }, { "fixture-password-protected.xls", "设了密码" }, { "empty_protected.pdf", "设了密码" },
        { "js-buttons.pdf", "为了安全不能接收" }, { "poppler-742-0-fuzzed.pdf", "为了安全不能接收" }, { "attachment.pdf", "为了安全不能接收" },
        { "fixture.doc.cfb", "与文件名不符" }, { "LICENSE-file-type", "认不出" }, { "PROVENANCE.md", "认不出" },
    };

    [SharedDataTheory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_file_is_taken_or_refused_with_the_reason(string file, string? refusal)
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync(m => m with { Accept = [.. FileKind.All.Select(k => k.Name)] }));
        var content = await File.ReadAllBytesAsync(SharedData.PathOf($"data/uploads/{file}"));

        using var response = await CaseWalk.UploadAsync(applicant, draft, Key, file, content);

        var kept = (await portal.DraftAsync(draft)).Materials;
        if (refusal is null)
        {
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            using var opened = await applicant.GetAsync($"{draft}/materials/{Assert.Single(kept).Id}");
            Assert.Equal(content, await opened.Content.ReadAsByteArrayAsync());
            return;
        }

        Assert.Empty(kept);
        Assert.Contains(refusal, await ErrorAsync(response), StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void Every_sample_has_its_expectation()
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf("data/uploads")).Select(f => Path.GetFileName(f)!);

        Assert.Equal(files.Order(StringComparer.Ordinal), Samples.Select(s => (string)s[0]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_taken_shown_and_removed_again()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        using var other = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var uploaded = await CaseWalk.UploadAsync(applicant, draft, Key, "平面图.pdf", CaseWalk.Pdf);
        var file = Assert.Single((await portal.DraftAsync(draft)).Materials);
        var page = await applicant.PageAsync($"{draft}/materials");
        using var foreign = await other.GetAsync($"{draft}/materials/{file.Id}");
        using var foreignRemoval = await other.PostAsync($"{draft}/materials/{file.Id}/remove");
        var stillThere = (await portal.DraftAsync(draft)).Materials.Count;
        using var removed = await applicant.PostAsync($"{draft}/materials/{file.Id}/remove");
        using var gone = await applicant.GetAsync($"{draft}/materials/{file.Id}");

        Assert.Equal($"{draft}/materials#{Key}", uploaded.Headers.Location?.ToString());
        Assert.Contains("平面图.pdf", page.TextOf($"#{Key}"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, 1), (foreign.StatusCode, foreignRemoval.StatusCode, stillThere));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (removed.StatusCode, gone.StatusCode));
        Assert.Empty((await portal.DraftAsync(draft)).Materials);
    }

    [Fact]
    public async Task Without_a_file_the_message_stands_at_the_material()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var response = await applicant.PostAsync($"{draft}/materials", new MultipartFormDataContent { { new StringContent(Key), "Key" } });

        Assert.Equal(DraftRefusals.NoFile.Message, await ErrorAsync(response));
    }

    [Fact]
    public async Task A_file_over_the_materials_own_limit_is_refused()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());
        byte[] atLimit = [.. CaseWalk.Pdf, .. new byte[(1024 * 1024) - CaseWalk.Pdf.Length]];

        using var over = await CaseWalk.UploadAsync(applicant, draft, Key, "大图.pdf", [.. atLimit, 0]);

        Assert.Contains("“大图.pdf”超过了 1 MB", await ErrorAsync(over), StringComparison.Ordinal);
        Assert.Empty((await portal.DraftAsync(draft)).Materials);
    }

    [Theory]
    [InlineData("程序.exe", "MZ\u0090\0\u0003", "是程序")]
    [InlineData("程序.pdf", "MZ\u0090\0\u0003", "是程序")]
    [InlineData("页.pdf", "<html><script>alert(1)</script>", "已经损坏")]
    [InlineData("空.pdf", "", "是空的")]
    public async Task A_program_and_a_file_that_is_not_what_it_says_are_refused(string name, string content, string refusal)
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var response = await CaseWalk.UploadAsync(applicant, draft, Key, name, [.. content.Select(c => (byte)c)]);

        Assert.Contains(refusal, await ErrorAsync(response), StringComparison.Ordinal);
        Assert.Empty((await portal.DraftAsync(draft)).Materials);
    }

    [Fact]
    public async Task A_document_that_calls_itself_a_picture_is_refused()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var response = await CaseWalk.UploadAsync(applicant, draft, Key, "平面图.png", CaseWalk.Pdf);

        Assert.Contains("与文件名不符", await ErrorAsync(response), StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task A_kind_that_the_material_does_not_take_is_refused_with_those_that_it_takes()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var response = await CaseWalk.UploadAsync(applicant, draft, Key, "表.docx", await File.ReadAllBytesAsync(SharedData.PathOf("data/uploads/fixture.docx")));

        Assert.Contains("这里可以传：pdf、jpg、png", await ErrorAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_material_that_is_not_on_the_list_is_refused()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());

        using var response = await CaseWalk.UploadAsync(applicant, draft, "m99", "平面图.pdf", CaseWalk.Pdf);

        Assert.Contains(DraftRefusals.NoSuchMaterial.Message, (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_takes_ten_files_and_no_more()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await ItemAsync());
        for (var i = 0; i < AddMaterial.MostFiles; i++)
        {
            using var taken = await CaseWalk.UploadAsync(applicant, draft, Key, $"第{i}页.pdf", CaseWalk.Pdf);
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        using var refused = await CaseWalk.UploadAsync(applicant, draft, Key, "多一页.pdf", CaseWalk.Pdf);

        Assert.Equal(DraftRefusals.TooManyFiles(AddMaterial.MostFiles).Message, await ErrorAsync(refused));
        Assert.Equal(AddMaterial.MostFiles, (await portal.DraftAsync(draft)).Materials.Count);
    }

    private Task<ItemVersion> ItemAsync(Func<ItemMaterial, ItemMaterial>? change = null) => TestItems.PublishAsync(
        portal, c => change is null ? c : c with { Guide = c.Guide with { Materials = [change(c.Guide.Materials[0])] } });

    private static async Task<string> ErrorAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.PageAsync()).TextOf($"#{Key} .err");
    }
}
