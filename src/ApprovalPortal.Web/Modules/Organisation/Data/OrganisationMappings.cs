using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Organisation.Data;

internal sealed class DistrictConfiguration : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.ToTable("Districts").HasKey(d => d.Code);
        builder.Property(d => d.Code).HasMaxLength(6);
        builder.Property(d => d.Name).HasMaxLength(District.NameMaxLength);
    }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("Departments");
        builder.Property(d => d.Name).HasMaxLength(Department.NameMaxLength);
        builder.Property(d => d.ShortName).HasMaxLength(Department.NameMaxLength);
        builder.Property(d => d.CreditCode).HasMaxLength(18);
        builder.Property(d => d.DistrictCode).HasMaxLength(6);
        builder.Property(d => d.Phone).HasMaxLength(Department.ContactMaxLength);
        builder.Property(d => d.ComplaintPhone).HasMaxLength(Department.ContactMaxLength);
        builder.Property(d => d.Address).HasMaxLength(Department.ContactMaxLength);
        builder.Property(d => d.ReviewBody).HasMaxLength(Department.NameMaxLength);
        builder.Property(d => d.Court).HasMaxLength(Department.NameMaxLength);
        builder.HasIndex(d => d.CreditCode).IsUnique();
        builder.HasOne<District>().WithMany().HasForeignKey(d => d.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceWindowConfiguration : IEntityTypeConfiguration<ServiceWindow>
{
    public void Configure(EntityTypeBuilder<ServiceWindow> builder)
    {
        builder.ToTable("ServiceWindows").HasKey(w => w.Code);
        builder.Property(w => w.Code).HasMaxLength(10);
        builder.Property(w => w.Hall).HasMaxLength(60);
    }
}

public static class OrganisationQueries
{
    public static DbSet<Department> Departments(this AppDbContext db) => db.Set<Department>();

    public static DbSet<District> Districts(this AppDbContext db) => db.Set<District>();

    public static DbSet<ServiceWindow> Windows(this AppDbContext db) => db.Set<ServiceWindow>();
}
