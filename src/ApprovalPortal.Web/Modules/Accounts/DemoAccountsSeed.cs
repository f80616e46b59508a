using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Named accounts for every role and for applicants of each sort, so that a fresh checkout can be walked through. All have
/// <see cref="Password"/>, which the README names; never planted in Production.
/// </summary>
public sealed class DemoAccountsSeed(
    AppDbContext db, UserManager<PortalUser> users, AddStaff addStaff, Register register, PersonalDataVault vault, CityClock clock, ActingUser acting) : ISeed
{
    public const string Password = "Yunhai#2026";

    /// <summary>A person whom a clerk has verified.</summary>
    public const string VerifiedCitizen = "13800001001";

    /// <summary>A person who only says so.</summary>
    public const string DeclaredCitizen = "13800001002";

    /// <summary>The verified legal representative of <see cref="EnterpriseCode"/>.</summary>
    public const string Representative = "13800001003";

    /// <summary>The enterprise's agent, verified.</summary>
    public const string Agent = "13800001004";

    public const string EnterpriseCode = "91420700MA4A1B2CX9";

    private const string HealthCommission = "11420700MB123401XJ";
    private const string MarketRegulator = "11420700MB1234028J";

    private static readonly (string Number, string Name, string? Department, string? District, string? Window, string[] Roles)[] Staff =
    [
        ("G0001", "高远", null, null, null, [StaffRoles.SystemAdmin]),
        ("G0002", "安宁", null, null, null, [StaffRoles.SecurityAdmin]),
        ("G0003", "申明", null, null, null, [StaffRoles.AuditAdmin]),
        ("G0101", "许静", null, null, null, [StaffRoles.Supervisor]),
        ("G0102", "程望", null, null, null, [StaffRoles.Leader]),
        ("G0103", "陆文", null, null, null, [StaffRoles.CatalogueAdmin]),
        ("C0601", "林晓", null, null, "B06", [StaffRoles.WindowClerk]),
        ("C0701", "何青", null, null, "B07", [StaffRoles.WindowClerk]),
        ("W0001", "卫平", HealthCommission, null, null, [StaffRoles.Reviewer]),
        ("W0002", "蒋南", HealthCommission, null, null, [StaffRoles.Reviewer]),
        ("W0101", "沈岚", HealthCommission, null, null, [StaffRoles.Decider]),
        ("W0201", "韩越", HealthCommission, null, null, [StaffRoles.DepartmentAdmin]),
        ("S0001", "杨帆", MarketRegulator, null, null, [StaffRoles.Reviewer]),
        ("S0101", "朱衡", MarketRegulator, null, null, [StaffRoles.Decider]),
    ];

    // 17 characters each; the check character is computed, so that nobody can take them for real numbers copied from a card.
    private static readonly (string Mobile, string Name, string Number, bool IsVerified)[] People =
    [
        (VerifiedCitizen, "周晓宁", "42070419900307002", true),
        (DeclaredCitizen, "张立", "42070419851120003", false),
        (Representative, "陈思远", "42070419820615001", true),
        (Agent, "吴敏芝", "42070419930921004", true),
    ];

    public int Order => 100;

    public bool IsDemo => true;

    public async Task PlantAsync(CancellationToken cancellation)
    {
        acting.Current = Actor.System with { Name = "演示数据" };
        foreach (var (number, name, department, district, window, roles) in Staff)
        {
            await PlantAsync(number, new(name, await DepartmentAsync(department, cancellation), district, window), roles, cancellation);
        }

        var clerk = await db.Staff().SingleAsync(s => s.StaffNumber == "C0601", cancellation);
        foreach (var (mobile, name, number, isVerified) in People)
        {
            await PlantAsync(mobile, name, number + Iso7064.Mod11_2(number), isVerified ? clerk.AccountId : null, cancellation);
        }

        await PlantEnterpriseAsync(clerk.AccountId, cancellation);
    }

    private async Task PlantAsync(string number, StaffDetails details, string[] roles, CancellationToken cancellation)
    {
        if (await db.Staff().AnyAsync(s => s.StaffNumber == number, cancellation))
        {
            return;
        }

        Done(await addStaff.HandleAsync(new(number, details, roles, Password), cancellation));
        (await db.Staff().SingleAsync(s => s.StaffNumber == number, cancellation)).PasswordChosen(clock.Now);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task PlantAsync(string mobile, string name, string number, Guid? verifiedBy, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(vault.MobileDigest(mobile)) is not null)
        {
            return;
        }

        var user = Done(await register.HandleAsync(new(mobile, Password, name, IdentityDocumentKind.ResidentIdCard, number), cancellation));
        if (verifiedBy is { } clerk)
        {
            var person = await db.Applicants().HeldBy(user.Id).SingleAsync(cancellation);
            person.Verify(user.Id, Seen(IdentityDocumentKind.ResidentIdCard, clerk));
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task PlantEnterpriseAsync(Guid clerk, CancellationToken cancellation)
    {
        var digest = vault.DocumentDigest(IdentityDocumentKind.UnifiedSocialCreditCode, EnterpriseCode);
        if (await db.Applicants().AnyAsync(a => a.DocumentDigest == digest, cancellation))
        {
            return;
        }

        var (now, today) = (clock.Now, clock.Today);
        var holder = (await users.FindByNameAsync(vault.MobileDigest(Representative)))!;
        var agent = (await users.FindByNameAsync(vault.MobileDigest(Agent)))!;
        var identity = vault.Identity(ApplicantKind.Enterprise, "云海拾光餐饮管理有限公司", IdentityDocumentKind.UnifiedSocialCreditCode, EnterpriseCode);
        var enterprise = Applicant.Register(identity, holder.Mobile);
        enterprise.Declare(holder.Id, identity.Name, now);
        enterprise.Verify(holder.Id, Seen(IdentityDocumentKind.UnifiedSocialCreditCode, clerk));
        var authority = Done(Authority.Grant(enterprise, holder.Id, agent.Id, scope: null, today, today.AddMonths(Authority.MostMonths), today, now));
        authority.Confirm(agent.Id, today, now);
        db.AddRange(enterprise, authority);
        await db.SaveChangesAsync(cancellation);
    }

    private Proof Seen(IdentityDocumentKind document, Guid clerk) => new(VerifiedBy.Window, clerk, IdentityDocument.Name(document), clock.Now);

    private async Task<Guid?> DepartmentAsync(string? creditCode, CancellationToken cancellation) =>
        creditCode is null
            ? null
            : await db.Departments().Where(d => d.CreditCode == creditCode).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellation)
                ?? await db.Departments().OrderBy(d => d.Name).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellation);

    private static T Done<T>(Result<T> result) =>
        result.IsRefused ? throw new InvalidOperationException($"A demo account was refused: {result.Refusal.Message}") : result.Value;
}
