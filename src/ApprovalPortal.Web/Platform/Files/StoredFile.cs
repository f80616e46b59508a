using ApprovalPortal.Platform.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// A file that somebody handed in: its name and where its bytes are. Two files of the same content share their bytes.
/// </summary>
public sealed class StoredFile
{
    public const int FileNameMaxLength = 200;
    public const int ContentTypeMaxLength = 100;

    private StoredFile()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    /// <summary>SHA-256 of the plain bytes, 64 hex digits: the address in the store.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>Bytes before encryption.</summary>
    public long Length { get; private init; }

    public string ContentType { get; private init; } = "";

    public string FileName { get; private init; } = "";

    /// <summary>The account that uploaded it; none for what the portal made itself.</summary>
    public Guid? UploadedBy { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static StoredFile Of(string sha256, long length, FileKind kind, string fileName, Guid? uploadedBy, DateTimeOffset at) => new()
    {
        Sha256 = sha256,
        Length = length,
        ContentType = kind.ContentType,
        FileName = fileName,
        UploadedBy = uploadedBy,
        At = at,
    };
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles").Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        builder.Property(f => f.FileName).HasMaxLength(StoredFile.FileNameMaxLength);
        builder.HasIndex(f => f.Sha256);
    }
}
