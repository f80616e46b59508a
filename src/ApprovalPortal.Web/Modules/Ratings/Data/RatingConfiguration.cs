using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Ratings.Data;

internal sealed class RatingConfiguration : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("Ratings");
        builder.Property(r => r.CaseNumber).HasMaxLength(CaseNumber.Length).HasConversion(n => n.Value, v => CaseNumber.Parse(v));
        builder.Property(r => r.Words).HasMaxLength(Rating.WordsMaxLength);
        builder.Property(r => r.ItemType).HasMaxLength(2);
        builder.PrimitiveCollection(r => r.Reasons);
        builder.HasOne<CaseFile>().WithOne().HasForeignKey<Rating>(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);

        // Once: two posts at the same moment are told apart here.
        builder.HasIndex(r => r.CaseId).IsUnique();
        // The quarter: by day.
        builder.HasIndex(r => new { r.RatedOn, r.DepartmentId });
    }
}
