namespace ApprovalPortal.Platform.Files;

/// <summary>A kind of file that may be handed in, known by its content; its name only has to agree.</summary>
/// <param name="Name">Stable short name, as upload rules list it.</param>
/// <param name="ContentType">What a download says it is.</param>
/// <param name="IsShown">Whether a browser shows it in place; the others are downloaded.</param>
/// <param name="Extensions">The name endings that say this kind, in lower case without the dot.</param>
public sealed record FileKind(string Name, string ContentType, bool IsShown, params string[] Extensions)
{
    public static readonly FileKind Pdf = new("pdf", "application/pdf", true, "pdf");
    public static readonly FileKind Jpeg = new("jpg", "image/jpeg", true, "jpg", "jpeg");
    public static readonly FileKind Png = new("png", "image/png", true, "png");
    public static readonly FileKind Gif = new("gif", "image/gif", true, "gif");
    public static readonly FileKind Bmp = new("bmp", "image/bmp", true, "bmp");
    public static readonly FileKind WebP = new("webp", "image/webp", true, "webp");
    public static readonly FileKind Tiff = new("tif", "image/tiff", false, "tif", "tiff");
    public static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx");
    public static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx");
    public static readonly FileKind Doc = new("doc", "application/msword", false, "doc");
    public static readonly FileKind Xls = new("xls", "application/vnd.ms-excel", false, "xls");

    /// <summary>版式文档, GB/T 33190.</summary>
    public static readonly FileKind Ofd = new("ofd", "application/ofd", false, "ofd");

    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Jpeg, Png, Gif, Bmp, WebP, Tiff, Docx, Xlsx, Doc, Xls, Ofd];

    /// <summary>What the file's name says it is; nothing when the ending is none of ours.</summary>
    public static FileKind? ByName(string fileName)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(k => k.Extensions.Contains(extension));
    }

    public static FileKind? ByContentType(string contentType) => All.FirstOrDefault(k => k.ContentType == contentType);
}
