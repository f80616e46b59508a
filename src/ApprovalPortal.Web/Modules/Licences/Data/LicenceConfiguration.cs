using ApprovalPortal.Modules.Licences.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Licences.Data;

internal sealed class LicenceConfiguration : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> builder)
    {
        builder.ToTable("Licences");
        builder.Property(l => l.Identifier).HasMaxLength(LicenceIdentifier.MaxLength).HasConversion(i => i.Value, v => LicenceIdentifier.Parse(v));
        builder.Property(l => l.VerificationCode).HasMaxLength(VerificationCode.Length);
        builder.Property(l => l.Title).HasMaxLength(Licence.TitleMaxLength);
        builder.Property(l => l.Number).HasMaxLength(Licence.NumberMaxLength);
        builder.Property(l => l.HolderName).HasMaxLength(Licence.HolderMaxLength);
        builder.Property(l => l.HolderNumberKind).HasMaxLength(3);
        builder.Property(l => l.HolderNumberMask).HasMaxLength(Licence.HolderMaskMaxLength);
        builder.Property(l => l.BodyName).HasMaxLength(Licence.BodyMaxLength);
        builder.Property(l => l.BodyCode).HasMaxLength(LicenceIdentifier.BodyCodeLength);
        builder.Property(l => l.Face).HasMaxLength(-1);
        builder.Property(l => l.Source).HasMaxLength(Licence.SourceMaxLength);

        builder.HasIndex(l => l.Identifier).IsUnique();
        builder.HasIndex(l => l.VerificationCode).IsUnique();
        builder.HasIndex(l => new { l.BodyCode, l.Number }).IsUnique();
        builder.HasIndex(l => l.Source);
        // My licences: a holder's, and those issued to an account, newest first.
        builder.HasIndex(l => new { l.HolderId, l.IssuedOn });
        builder.HasIndex(l => new { l.IssuedTo, l.IssuedOn });
    }
}

internal sealed class LicenceTypeConfiguration : IEntityTypeConfiguration<LicenceType>
{
    public void Configure(EntityTypeBuilder<LicenceType> builder)
    {
        builder.ToTable("LicenceTypes");
        builder.Property(t => t.DefiningBodyCode).HasMaxLength(LicenceIdentifier.BodyCodeLength);
        builder.Property(t => t.Title).HasMaxLength(Licence.TitleMaxLength);
        builder.Ignore(t => t.Code);
        builder.HasIndex(t => new { t.DefiningBodyCode, t.Title }).IsUnique();
        builder.HasIndex(t => new { t.DefiningBodyCode, t.Order }).IsUnique();
    }
}
