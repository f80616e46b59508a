using ApprovalPortal.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Platform.Auditing;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public const string Table = "AuditEntries";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(Table).Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Stream).HasMaxLength(AuditEntry.StreamMaxLength);
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.Property(e => e.ActorName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(e => e.RequestId).HasMaxLength(64);
        builder.Property(e => e.Detail).HasMaxLength(-1);
        builder.Property(e => e.PreviousDigest).HasMaxLength(64);
        builder.Property(e => e.Digest).HasMaxLength(64);
        builder.HasIndex(e => new { e.Stream, e.Sequence }).IsUnique();
        builder.HasIndex(e => new { e.Stream, e.At });
        builder.Ignore(e => e.IsIntact);
    }
}
