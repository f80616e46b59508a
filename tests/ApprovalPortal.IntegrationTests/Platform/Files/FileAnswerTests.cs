using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Platform.Files;

public sealed class FileAnswerTests(FloorFixture portal) : IClassFixture<FloorFixture>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n");

    private static readonly byte[] Bmp = [.. "BM"u8, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, .. new byte[40]];

    private static readonly byte[] Tiff = [.. "II"u8, 42, 0, 8, 0, 0, 0, 0, 0];

    [Fact]
    public async Task A_pdf_is_shown_in_place_and_runs_nothing()
    {
        using var response = await SendAsync(Pdf, "营业执照 副本.pdf");

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("inline", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("营业执照 副本.pdf", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
    }

    [Fact]
    public async Task A_picture_is_shown_in_a_sandbox()
    {
        using var response = await SendAsync(Bmp, "照片.bmp");

        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("inline", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task What_browsers_do_not_show_is_downloaded()
    {
        using var response = await SendAsync(Tiff, "图纸.tif");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_refused_upload_says_why()
    {
        using var response = await SendAsync("MZ program"u8.ToArray(), "营业执照.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("“营业执照.pdf”是程序，不能作为材料上传。", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_sweep_removes_only_old_bytes_that_no_row_names()
    {
        var named = await SaveAsync([.. Pdf, 1]);
        var orphan = await SaveAsync([.. Pdf, 2]);
        await portal.InDatabaseAsync(db =>
        {
            db.Add(named);
            return db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromHours(25));
        var young = await SaveAsync([.. Pdf, 3]);

        await portal.Services.GetRequiredService<FileSweep>().RunAsync(default);

        Assert.True(await IsThereAsync(named));
        Assert.True(await IsThereAsync(young));
        Assert.False(await IsThereAsync(orphan));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<StoredFile>().CountAsync(f => f.Sha256 == named.Sha256)));
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] content, string name)
    {
        using var client = portal.Visitor();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return await client.PostAsync("/probe/upload", form);
    }

    private async Task<StoredFile> SaveAsync(byte[] content) =>
        (await portal.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(content), "说明.pdf", UploadRules.Default, null, default)).Value!;

    private async Task<bool> IsThereAsync(StoredFile file)
    {
        try
        {
            await using var opened = await portal.Services.GetRequiredService<FileStore>().OpenAsync(file);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
