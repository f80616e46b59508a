using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>A message that its reader finds in the portal after signing in.</summary>
public sealed class PortalMessage
{
    public const int SubjectMaxLength = 100;
    public const int BodyMaxLength = 2_000;
    public const int LinkMaxLength = 400;
    public const int CaseNumberMaxLength = 40;

    private PortalMessage()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public Guid AccountId { get; private init; }

    public string Subject { get; private init; } = "";

    public string Body { get; private init; } = "";

    /// <summary>The page that it is about, on this site.</summary>
    public string? Link { get; private init; }

    public string? CaseNumber { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public static PortalMessage To(Guid accountId, string subject, string body, string? link, string? caseNumber, DateTimeOffset at) => new()
    {
        AccountId = accountId,
        Subject = subject,
        Body = body,
        Link = link,
        CaseNumber = caseNumber,
        At = at,
    };

    /// <summary>Opened for the first time; later openings change nothing.</summary>
    public void MarkRead(DateTimeOffset at) => ReadAt ??= at;
}

internal sealed class PortalMessageConfiguration : IEntityTypeConfiguration<PortalMessage>
{
    public void Configure(EntityTypeBuilder<PortalMessage> builder)
    {
        builder.ToTable("PortalMessages").Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Subject).HasMaxLength(PortalMessage.SubjectMaxLength);
        builder.Property(m => m.Body).HasMaxLength(PortalMessage.BodyMaxLength);
        builder.Property(m => m.Link).HasMaxLength(PortalMessage.LinkMaxLength);
        builder.Property(m => m.CaseNumber).HasMaxLength(PortalMessage.CaseNumberMaxLength);
        builder.HasIndex(m => new { m.AccountId, m.At });
        builder.HasIndex(m => m.CaseNumber);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
