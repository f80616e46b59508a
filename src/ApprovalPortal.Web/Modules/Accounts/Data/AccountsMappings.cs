using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Modules.Accounts.Data;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("StaffMembers");
        builder.Property(s => s.StaffNumber).HasMaxLength(StaffMember.NumberMaxLength);
        builder.Property(s => s.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(s => s.DistrictCode).HasMaxLength(6);
        builder.Property(s => s.WindowCode).HasMaxLength(StaffMember.WindowMaxLength);
        builder.HasIndex(s => s.StaffNumber).IsUnique();
        builder.HasIndex(s => s.AccountId).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(s => s.Roles, role =>
        {
            role.ToTable("StaffRoles").HasKey(r => r.Id);
            role.WithOwner().HasForeignKey("StaffMemberId");
            role.Property(r => r.Id).ValueGeneratedNever();
            role.Property(r => r.Role).HasMaxLength(StaffRole.MaxLength);
            role.HasIndex("StaffMemberId", nameof(StaffRole.Role)).IsUnique();
        });
    }
}

internal sealed class ApplicantConfiguration : IEntityTypeConfiguration<Applicant>
{
    public void Configure(EntityTypeBuilder<Applicant> builder)
    {
        builder.ToTable("Applicants");
        builder.Property(a => a.Name).HasMaxLength(Applicant.NameMaxLength);
        builder.Property(a => a.DocumentDigest).HasMaxLength(64);
        builder.Ignore(a => a.IsVerified);
        builder.HasIndex(a => a.DocumentDigest).IsUnique();
        builder.OwnsMany(a => a.Links, link =>
        {
            link.ToTable("ApplicantLinks").HasKey(l => l.Id);
            link.WithOwner().HasForeignKey(l => l.ApplicantId);
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.DocumentSeen).HasMaxLength(ApplicantLink.DocumentSeenMaxLength);
            // One holder for one number, whatever two requests at once may think.
            link.HasIndex(l => l.ApplicantId).IsUnique();
            link.HasIndex(l => l.AccountId);
        });
    }
}

internal sealed class AuthorityConfiguration : IEntityTypeConfiguration<Authority>
{
    public void Configure(EntityTypeBuilder<Authority> builder)
    {
        builder.ToTable("Authorities");
        builder.Property(a => a.Scope).HasMaxLength(Authority.ScopeMaxLength);
        builder.Ignore(a => a.CoversEverything);
        builder.HasIndex(a => a.AgentAccountId);
        builder.HasIndex(a => a.ApplicantId);
        builder.HasOne<Applicant>().WithMany().HasForeignKey(a => a.ApplicantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OneTimeCodeConfiguration : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("OneTimeCodes").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.Property(c => c.Tries).IsConcurrencyToken();
        builder.HasIndex(c => new { c.AccountId, c.Purpose });
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.NoticeVersion).HasMaxLength(Consent.VersionMaxLength);
        builder.HasIndex(c => c.AccountId);
    }
}

internal sealed class FormerPasswordConfiguration : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> builder)
    {
        builder.ToTable("FormerPasswords").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Hash).HasMaxLength(FormerPassword.HashMaxLength);
        builder.HasIndex(p => new { p.AccountId, p.ReplacedAt });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class AccountsQueries
{
    public static DbSet<StaffMember> Staff(this AppDbContext db) => db.Set<StaffMember>();

    public static DbSet<Applicant> Applicants(this AppDbContext db) => db.Set<Applicant>();

    public static DbSet<Authority> Authorities(this AppDbContext db) => db.Set<Authority>();

    public static IQueryable<Applicant> HeldBy(this IQueryable<Applicant> applicants, Guid accountId) =>
        applicants.Where(a => a.Links.Any(l => l.AccountId == accountId));
}
