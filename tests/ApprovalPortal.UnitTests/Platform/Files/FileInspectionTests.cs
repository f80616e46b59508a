using System.Collections.Frozen;
using System.Text;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Testing;

namespace ApprovalPortal.UnitTests.Platform.Files;

public sealed class FileInspectionTests
{
    [SharedDataTheory]
    [InlineData("DSCN0010.jpg", "jpg")]
    [InlineData("landscape_1.jpg", "jpg")]
    [InlineData("landscape_2.jpg", "jpg")]
    [InlineData("fixture.jpg", "jpg")]
    [InlineData("fixture.png", "png")]
    [InlineData("fixture.gif", "gif")]
    [InlineData("fixture.bmp", "bmp")]
    [InlineData("fixture.docx", "docx")]
    [InlineData("fixture2.docx", "docx")]
    [InlineData("fixture-office365.docx", "docx")]
    [InlineData("fixture.xlsx", "xlsx")]
    [InlineData("fixture.pdf", "pdf")]
    [InlineData("empty.pdf", "pdf")]
    [InlineData("vertical.pdf", "pdf")]
    public void An_honest_file_is_taken_for_what_it_is(string file, string kind) =>
        Assert.Equal(kind, Inspect(Shared(file), file).Value?.Name);

    [SharedDataFact]
    public void An_old_word_file_is_taken_under_its_own_ending() =>
        Assert.Equal(FileKind.Doc, Inspect(Shared("fixture.doc.cfb"), "申请书.doc").Value);

    [SharedDataTheory]
    [InlineData("fixture.exe", "file.program")]
    [InlineData("fixture.zip", "file.archive")]
    [InlineData("fixture.7z", "file.archive")]
    [InlineData("fixture-corrupt.png", "file.damaged")]
    [InlineData("fixture-password-protected.xls", "file.encrypted")]
    [InlineData("empty_protected.pdf", "file.encrypted")]
    [InlineData("js-buttons.pdf", "file.pdf-acts")]
    [InlineData("poppler-742-0-fuzzed.pdf", "file.pdf-acts")]
    [InlineData("attachment.pdf", "file.pdf-acts")]
    [InlineData("fixture.doc.cfb", "file.name-differs")]
    [InlineData("LICENSE-file-type", "file.kind")]
    public void What_a_clerk_should_not_open_is_refused_with_the_reason(string file, string refusal) =>
        Assert.Equal(refusal, Inspect(Shared(file), file).Refusal?.Code);

    [SharedDataTheory]
    [InlineData("fixture.exe", "营业执照.pdf", "file.program")]
    [InlineData("fixture.zip", "申请书.docx", "file.archive")]
    [InlineData("fixture.png", "营业执照.pdf", "file.name-differs")]
    [InlineData("fixture.docx", "申请书.xlsx", "file.name-differs")]
    [InlineData("fixture.doc.cfb", "申请书.docx", "file.name-differs")]
    [InlineData("PROVENANCE.md", "营业执照.pdf", "file.damaged")]
    public void A_name_does_not_hide_the_content(string file, string name, string refusal) =>
        Assert.Equal(refusal, Inspect(Shared(file), name).Refusal?.Code);

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "脚本")]
    [InlineData("/OpenAction << /S /J#61vaScrip#74 >>", "脚本")]
    [InlineData("/AA << /O << /S /Launch /F (cmd.exe) >> >>", "启动程序")]
    [InlineData("/Names << /EmbeddedFiles 2 0 R >>", "附件")]
    [InlineData("/A << /Subtype/RichMedia >>", "多媒体")]
    public void A_pdf_that_acts_is_refused_in_the_open_and_packed(string objects, string what)
    {
        var open = Inspect(SampleFiles.Pdf(objects: objects), "说明.pdf");
        var packed = Inspect(SampleFiles.PackedPdf($"1 0 << {objects} >>"), "说明.pdf");
        var untyped = Inspect(SampleFiles.PackedPdf($"1 0 << {objects} >>", "/N 1 /First 4 /Filter/FlateDecode"), "说明.pdf");
        var behindComment = Inspect(SampleFiles.PackedPdf($"1 0 << {objects} >>", "%stream\n/N 1 /First 4 /Filter/FlateDecode"), "说明.pdf");

        Assert.All([open, packed, untyped], r => Assert.Contains(what, r.Refusal!.Message));
        Assert.True(behindComment.IsRefused);
    }

    [Fact]
    public void An_encrypted_pdf_is_refused_as_such() =>
        Assert.Equal("file.encrypted", Inspect(SampleFiles.Pdf(objects: "/Encrypt 9 0 R"), "说明.pdf").Refusal?.Code);

    [Fact]
    public void Objects_packed_in_a_way_that_cannot_be_read_are_refused() =>
        Assert.Equal("file.pdf-acts", Inspect(SampleFiles.PackedPdf("1 0 <<>>", "/Type/ObjStm /N 1 /First 4 /Filter[/ASCIIHexDecode/FlateDecode]"), "说明.pdf").Refusal?.Code);

    [Fact]
    public void A_packed_pdf_that_unfolds_without_end_is_refused() =>
        Assert.Equal("file.pdf-acts", Inspect(SampleFiles.PackedPdf(new string(' ', 70_000_000)), "说明.pdf").Refusal?.Code);

    [Fact]
    public void Harmless_packed_objects_are_taken() =>
        Assert.Equal(FileKind.Pdf, Inspect(SampleFiles.PackedPdf("1 0 << /Type /Page /Annots [] >>"), "说明.pdf").Value);

    [Theory]
    [InlineData("word/vbaProject.bin", "file.macros")]
    [InlineData("xl/vbaProject.bin", "file.macros")]
    [InlineData("word/media/image1.png", null)]
    public void A_document_with_macros_is_refused(string part, string? refusal) =>
        Assert.Equal(refusal, Inspect(SampleFiles.Zip("[Content_Types].xml", "word/document.xml", part), "申请书.docx").Refusal?.Code);

    [Fact]
    public void An_ofd_is_taken() => Assert.Equal(FileKind.Ofd, Inspect(SampleFiles.Zip("OFD.xml", "Doc_0/Document.xml"), "证照.ofd").Value);

    [Theory]
    [InlineData("#!/bin/sh\n", "file.program")]
    [InlineData("MZ\u0090", "file.program")]
    [InlineData("\u007fELF", "file.program")]
    [InlineData("Rar!\u001a", "file.archive")]
    [InlineData("<html><script>", "file.damaged")]
    [InlineData("%PDF-1.7 nothing else", "file.damaged")]
    [InlineData("M", "file.damaged")]
    public void Content_decides_and_not_the_name(string content, string refusal) =>
        Assert.Equal(refusal, Inspect(Encoding.Latin1.GetBytes(content), "说明.pdf").Refusal?.Code);

    [Fact]
    public void A_directory_that_bites_its_own_tail_is_damaged()
    {
        // Sector 0 is the allocation table, in which sector 1, the directory, names itself as its next.
        var file = new byte[3 * 512];
        CompoundFile.Magic.CopyTo(file, 0);
        file[30] = 9;
        file[48] = 1;
        file[512 + 4] = 1;

        Assert.Equal("file.damaged", Inspect(file, "申请书.doc").Refusal?.Code);
    }

    [Fact]
    public void A_field_takes_only_its_own_kinds()
    {
        var rules = UploadRules.Default with { Kinds = FrozenSet.Create("jpg", "png") };

        var result = FileInspection.Inspect(new MemoryStream(SampleFiles.Pdf()), "说明.pdf", rules);

        Assert.Equal("“说明.pdf”是 pdf 文件，这里可以传：jpg、png。", result.Refusal?.Message);
    }

    private static Result<FileKind> Inspect(byte[] content, string name) =>
        FileInspection.Inspect(new MemoryStream(content), name, UploadRules.Default);

    private static byte[] Shared(string file) => File.ReadAllBytes(SharedData.PathOf($"data/uploads/{file}"));
}
