using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Answers a request with a stored file: pictures and PDF are shown in place, everything else is downloaded. The browser
/// must not guess another type, runs nothing in it and keeps no copy. Whether the reader may have it is the caller's question.
/// </summary>
public sealed class FileAnswer(StoredFile file, bool asDownload = false) : IActionResult
{
    /// <summary>
    /// Browsers refuse to show a PDF in a sandbox; its type cannot be guessed into a page, so the empty source list is enough there.
    /// </summary>
    private const string PictureSecurity = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    private const string PdfSecurity = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var kind = FileKind.ByContentType(file.ContentType);
        var isShown = kind is { IsShown: true } && !asDownload;
        var headers = context.HttpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = kind == FileKind.Pdf ? PdfSecurity : PictureSecurity;
        headers.CacheControl = "private, no-store";

        var content = await context.HttpContext.RequestServices.GetRequiredService<FileStore>().OpenAsync(file);
        // The result disposes of the stream; it can seek, so a reader may ask for a part.
        await new FileStreamResult(content, file.ContentType) { EnableRangeProcessing = true }.ExecuteResultAsync(context);
    }
}
