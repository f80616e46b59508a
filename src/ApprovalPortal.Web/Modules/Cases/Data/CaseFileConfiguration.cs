using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
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

        builder.OwnsMany(c => c.History, step =>
        {
            step.ToTable("CaseSteps").HasKey(s => s.Id);
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.ByName).HasMaxLength(60);
            step.Property(s => s.Note).HasMaxLength(CaseFile.NoteMaxLength);
        });
        builder.OwnsMany(c => c.Materials, material =>
        {
            material.ToTable("CaseMaterials").HasKey(m => m.Id);
            material.Property(m => m.Id).ValueGeneratedNever();
            material.Property(m => m.Key).HasMaxLength(20);
            material.Property(m => m.Name).HasMaxLength(300);
            material.Property(m => m.FileName).HasMaxLength(200);
        });
        builder.OwnsMany(c => c.Corrections, item =>
        {
            item.ToTable("CorrectionItems").HasKey(i => i.Id);
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.MaterialKey).HasMaxLength(20);
            item.Property(i => i.Subject).HasMaxLength(300);
            item.Property(i => i.What).HasMaxLength(CorrectionItem.TextMaxLength);
        });
        builder.Navigation(c => c.History).AutoInclude(false);
    }
}
