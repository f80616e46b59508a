using System.Text.Json;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ApprovalPortal.Modules.Catalogue.Data;

internal sealed class ServiceItemConfiguration : IEntityTypeConfiguration<ServiceItem>
{
    public void Configure(EntityTypeBuilder<ServiceItem> builder)
    {
        builder.ToTable("ServiceItems");
        builder.Property(i => i.TaskCode).HasConversion<TaskCodeConverter>().HasMaxLength(TaskCode.MaxLength);
        builder.Property(i => i.CatalogCode).HasMaxLength(ServiceItem.CatalogCodeMaxLength);
        builder.Property(i => i.Name).HasMaxLength(ServiceItem.NameMaxLength);
        builder.Property(i => i.ContentDigest).HasMaxLength(64);
        builder.HasIndex(i => i.TaskCode).IsUnique();
        // No foreign key to the current version: the version has one to the item, and a circle cannot be inserted.
        builder.HasIndex(i => i.CurrentVersionId);
        builder.HasOne<Department>().WithMany().HasForeignKey(i => i.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ItemVersionConfiguration : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.ToTable("ItemVersions").Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.TaskCode).HasConversion<TaskCodeConverter>().HasMaxLength(TaskCode.MaxLength);
        builder.Property(v => v.Name).HasMaxLength(ServiceItem.NameMaxLength);
        builder.Property(v => v.PlainName).HasMaxLength(ServiceItem.NameMaxLength);
        builder.Property(v => v.Reach).HasMaxLength(ServiceItem.ReachMaxLength);
        builder.Property(v => v.Guide).HasConversion<GuideConverter, GuideComparer>().HasMaxLength(-1);
        builder.Ignore(v => v.Statutory).Ignore(v => v.Promised).Ignore(v => v.Materials).Ignore(v => v.Form).Ignore(v => v.Result);
        builder.Ignore(v => v.CannotBeFiledOnline);
        builder.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        builder.HasOne<ServiceItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(v => v.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    private sealed class GuideConverter() : ValueConverter<ItemGuide, string>(
        g => JsonSerializer.Serialize(g, CatalogueJson.Options),
        json => JsonSerializer.Deserialize<ItemGuide>(json, CatalogueJson.Options)!);

    // A version never changes, so the same guide is the same object.
    private sealed class GuideComparer() : ValueComparer<ItemGuide>((a, b) => ReferenceEquals(a, b), g => g.GetHashCode(), g => g);
}

internal sealed class TaskCodeConverter() : ValueConverter<TaskCode, string>(c => c.Value, v => TaskCode.Parse(v));

public static class CatalogueQueries
{
    public static DbSet<ServiceItem> Items(this AppDbContext db) => db.Set<ServiceItem>();

    public static DbSet<ItemVersion> ItemVersions(this AppDbContext db) => db.Set<ItemVersion>();

    /// <summary>The version in force of an item in the catalogue; none for an unknown code.</summary>
    public static IQueryable<ItemVersion> CurrentVersionOf(this AppDbContext db, TaskCode code) =>
        from item in db.Items()
        where item.TaskCode == code
        join version in db.ItemVersions() on item.CurrentVersionId equals version.Id
        select version;
}
