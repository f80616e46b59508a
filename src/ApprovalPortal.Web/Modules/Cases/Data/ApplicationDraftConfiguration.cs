using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Cases.Data;

internal sealed class ApplicationDraftConfiguration : IEntityTypeConfiguration<ApplicationDraft>
{
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.ToTable("ApplicationDrafts").Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.TaskCode).HasMaxLength(NationalCaseCode.MaxLength);
        builder.Property(d => d.ApplicantName).HasMaxLength(CaseFile.NameMaxLength);
        builder.Property(d => d.ContactName).HasMaxLength(CaseFile.NameMaxLength);
        builder.Property(d => d.Answers).HasMaxLength(-1);
        builder.Property(d => d.DeliveryAddress).HasMaxLength(-1);
        builder.Property(d => d.SubmittedAs).HasMaxLength(CaseNumber.Length).HasConversion(n => n!.Value.Value, v => CaseNumber.Parse(v));
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.OwnerId, d.SavedAt });
        builder.HasIndex(d => d.ExpiresAt);
        builder.OwnsMany(d => d.Materials, material =>
        {
            material.ToTable("DraftMaterials").HasKey(m => m.Id);
            material.Property(m => m.Id).ValueGeneratedNever();
            material.Property(m => m.Key).HasMaxLength(CaseMaterial.KeyMaxLength);
            material.Property(m => m.Name).HasMaxLength(CaseMaterial.NameMaxLength);
            material.Property(m => m.FileName).HasMaxLength(CaseMaterial.NameMaxLength);
        });
    }
}
