using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Cases.Data;

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(c => c.Number).HasMaxLength(CaseNumber.Length).HasConversion(n => n.Value, v => CaseNumber.Parse(v));
        builder.Property(c => c.NationalCode).HasMaxLength(NationalCaseCode.MaxLength);
        builder.Property(c => c.TaskCode).HasMaxLength(NationalCaseCode.MaxLength);
        builder.Property(c => c.ItemName).HasMaxLength(CaseFile.NameMaxLength);
        builder.Property(c => c.ItemType).HasMaxLength(2);
        builder.Property(c => c.DistrictCode).HasMaxLength(6);
        builder.Property(c => c.ApplicantName).HasMaxLength(CaseFile.NameMaxLength);
        builder.Property(c => c.ContactName).HasMaxLength(CaseFile.NameMaxLength);
        builder.Property(c => c.Answers).HasMaxLength(-1);
        builder.Property(c => c.DeliveryAddress).HasMaxLength(-1);
        builder.Property(c => c.Opinion).HasMaxLength(CaseFile.NoteMaxLength);
        builder.Property(c => c.Reason).HasMaxLength(CaseFile.NoteMaxLength);
        builder.Property(c => c.FeeReceipt).HasMaxLength(CaseFile.ReceiptMaxLength);
        builder.Ignore(c => c.Promised).Ignore(c => c.Statutory).Ignore(c => c.IsOpen).Ignore(c => c.OwesFee);

        builder.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.NationalCode).IsUnique();
        // My cases: an account's own, an applicant's all, newest first.
        builder.HasIndex(c => new { c.FiledBy, c.SubmittedAt });
        builder.HasIndex(c => new { c.ApplicantId, c.SubmittedAt });
        // Work lists: what waits, by department or everywhere, soonest due first.
        builder.HasIndex(c => new { c.Status, c.DueOn, c.Id });
        builder.HasIndex(c => new { c.DepartmentId, c.Status, c.DueOn, c.Id });
        // The quarter: received and decided, by day.
        builder.HasIndex(c => new { c.ReceivedOn, c.DepartmentId });
        builder.HasIndex(c => new { c.DecidedOn, c.DepartmentId });
        builder.HasIndex(c => new { c.ClosedOn, c.DepartmentId });

        builder.HasMany(c => c.History).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Materials).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Corrections).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Cascade);
    }
}

// The parts are entities of their own, not owned: a command that adds a step need not load the whole history.
internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable("CaseSteps").Property(s => s.Id).ValueGeneratedNever();
        builder.Property<Guid>("CaseId");
        builder.Property(s => s.ByName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(s => s.Note).HasMaxLength(CaseFile.NoteMaxLength);
        builder.HasIndex("CaseId", nameof(CaseStep.Sequence)).IsUnique();
    }
}

internal sealed class CaseMaterialConfiguration : IEntityTypeConfiguration<CaseMaterial>
{
    public void Configure(EntityTypeBuilder<CaseMaterial> builder)
    {
        builder.ToTable("CaseMaterials").Property(m => m.Id).ValueGeneratedNever();
        builder.Property<Guid>("CaseId");
        builder.Property(m => m.Key).HasMaxLength(CaseMaterial.KeyMaxLength);
        builder.Property(m => m.Name).HasMaxLength(CaseMaterial.NameMaxLength);
        builder.Property(m => m.FileName).HasMaxLength(CaseMaterial.NameMaxLength);
    }
}

internal sealed class CorrectionItemConfiguration : IEntityTypeConfiguration<CorrectionItem>
{
    public void Configure(EntityTypeBuilder<CorrectionItem> builder)
    {
        builder.ToTable("CorrectionItems").Property(i => i.Id).ValueGeneratedNever();
        builder.Property<Guid>("CaseId");
        builder.Property(i => i.MaterialKey).HasMaxLength(CaseMaterial.KeyMaxLength);
        builder.Property(i => i.Subject).HasMaxLength(CaseMaterial.NameMaxLength);
        builder.Property(i => i.What).HasMaxLength(CorrectionItem.TextMaxLength);
    }
}
