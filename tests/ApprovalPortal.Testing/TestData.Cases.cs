using System.Globalization;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.Testing;

/// <summary>What a test wants of a case; everything else is made up.</summary>
public sealed record CaseWish
{
    /// <summary>Mobile of the demo account that files it.</summary>
    public string FiledBy { get; init; } = DemoAccountsSeed.VerifiedCitizen;

    /// <summary>For which of the account's applicants.</summary>
    public ApplicantKind Applicant { get; init; } = ApplicantKind.Person;

    /// <summary>An applicant whom no account of <see cref="FiledBy"/> holds.</summary>
    public Guid? ApplicantId { get; init; }

    public FilingChannel Channel { get; init; } = FilingChannel.Online;

    public DeliveryChoice Delivery { get; init; } = DeliveryChoice.Electronic;

    public string? Address { get; init; }

    public decimal Fee { get; init; }

    public bool OnTheSpot { get; init; }

    public string ItemName { get; init; } = "公共场所卫生许可（新办）";

    public IReadOnlyList<ItemMaterial> Materials { get; init; } = [new() { Key = "m01", Name = "经营场所平面图" }];

    public ItemType Type { get; init; } = ItemType.Licence;

    public ItemResult Result { get; init; } = new("公共场所卫生许可证", ResultKind.Licence, 48);
}

/// <summary>Puts things into a fixture's database, through their own methods.</summary>
public static partial class TestData
{
    public const string DepartmentCode = "11420700MB1234TU1A";
    public const string ContactMobile = "13912345678";

    private static int _serial;

    /// <summary>A case that waits at the window, of an item and a version of its own.</summary>
    public static Task<CaseNumber> SubmittedCaseAsync(this PortalFixture portal, CaseWish? wish = null) =>
        portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var vault = services.GetRequiredService<PersonalDataVault>();
            var clock = services.GetRequiredService<CityClock>();
            var serial = Interlocked.Increment(ref _serial);
            wish ??= new();

            var department = await DepartmentAsync(db);
            var version = Publish(db, department, wish, serial, clock.Today);
            var (account, applicant) = await FilerAsync(db, vault, wish);
            var number = CaseNumber.Of(clock.Today, serial);
            db.Add(CaseFile.Submit(
                number,
                NationalCaseCode.Of(version.TaskCode.Value, clock.Today, serial),
                new(version.Id, version.TaskCode.Value, version.Name, version.Type.Code(), version.Kind == ItemKind.OnTheSpot, department.Id, null,
                    version.Promised, version.Statutory, wish.Fee),
                new(applicant.Id, applicant.Name, account, applicant.Name,
                    wish.Channel == FilingChannel.Window ? FilingCapacity.AtWindow : FilingCapacity.Self, null, "周晓宁", vault.Seal(ContactMobile), wish.Channel),
                vault.Seal("{}"),
                new(wish.Delivery, vault.SealOrNull(wish.Address)),
                [new("m01", "经营场所平面图", Guid.NewGuid(), "平面图.pdf")],
                clock.Now,
                clock.Today,
                services.GetRequiredService<IWorkCalendar>().AddWorkingDays(clock.Today, 5)));
            await db.SaveChangesAsync();
            return number;
        });

    /// <summary>A case on which a decision can be made.</summary>
    public static async Task<CaseNumber> CaseAwaitingDecisionAsync(this PortalFixture portal, CaseWish? wish = null)
    {
        var number = await portal.SubmittedCaseAsync(wish);
        var at = portal.Clock.GetUtcNow();
        await portal.ActAsync(number, c => c.Accept(CaseFiles.Clerk, new(2026, 3, 16), new(2026, 3, 30), at));
        await portal.ActAsync(number, c => c.StartReview(CaseFiles.Reviewer, at));
        await portal.ActAsync(number, c => c.Recommend(CaseFiles.Reviewer, grant: true, "材料齐全，符合条件", at));
        return number;
    }

    /// <summary>A case that has been granted; what listens to that has happened too.</summary>
    public static async Task<CaseNumber> ApprovedCaseAsync(this PortalFixture portal, CaseWish? wish = null)
    {
        var number = await portal.CaseAwaitingDecisionAsync(wish);
        await portal.ActAsync(number, c => c.Approve(CaseFiles.Decider, null, 3, portal.Clock.GetUtcNow(), Today(portal)));
        return number;
    }

    /// <summary>A case that has been denied.</summary>
    public static async Task<CaseNumber> DeniedCaseAsync(this PortalFixture portal, CaseWish? wish = null)
    {
        var number = await portal.CaseAwaitingDecisionAsync(wish);
        await portal.ActAsync(number, c => c.Deny(CaseFiles.Decider, "经营场所不符合卫生要求", 3, portal.Clock.GetUtcNow(), Today(portal)));
        return number;
    }

    /// <summary>Does something to a case and saves it; a refusal is the test's own mistake.</summary>
    public static Task ActAsync(this PortalFixture portal, CaseNumber number, Func<CaseFile, Result> act) =>
        portal.InDatabaseAsync(async db =>
        {
            var caseFile = await db.Cases().SingleAsync(c => c.Number == number);
            if (act(caseFile) is { IsRefused: true } refused)
            {
                throw new InvalidOperationException($"The builder's own step was refused: {refused.Refusal.Message}");
            }

            return await db.SaveChangesAsync();
        });

    public static Task<CaseFile> CaseAsync(this PortalFixture portal, CaseNumber number) =>
        portal.InDatabaseAsync(db => db.Cases().AsNoTracking().Include(c => c.History).SingleAsync(c => c.Number == number));

    private static DateOnly Today(PortalFixture portal) => portal.Services.GetRequiredService<CityClock>().Today;

    private static async Task<Department> DepartmentAsync(AppDbContext db)
    {
        if (await db.Departments().SingleOrDefaultAsync(d => d.CreditCode == DepartmentCode) is { } known)
        {
            return known;
        }

        var department = Department.Create(DepartmentCode, "云海市卫生健康委员会（测试）", "市卫生健康委");
        department.Contact("0711-88661203", "0711-88661209", null);
        department.NameRemedies("云海市人民政府", "云海市江滨区人民法院");
        db.Add(department);
        return department;
    }

    private static ItemVersion Publish(AppDbContext db, Department department, CaseWish wish, int serial, DateOnly today)
    {
        var item = ServiceItem.Create(TaskCode.Of(DepartmentCode, "3", serial.ToString("D12", CultureInfo.InvariantCulture)));
        var version = item.Publish(
            new()
            {
                Name = wish.ItemName,
                Type = wish.Type,
                Kind = wish.OnTheSpot ? ItemKind.OnTheSpot : ItemKind.Promised,
                DepartmentId = department.Id,
                Statutory = new TimeLimit(20, TimeUnit.WorkingDay),
                Promised = new TimeLimit(10, TimeUnit.WorkingDay),
                IsOnline = true,
                Guide = new()
                {
                    LegalBasis = ["《公共场所卫生管理条例》第四条"],
                    Materials = wish.Materials,
                    Result = wish.Result,
                },
            },
            today)!;
        db.AddRange(item, version);
        return version;
    }

    private static async Task<(Guid Account, Applicant Applicant)> FilerAsync(AppDbContext db, PersonalDataVault vault, CaseWish wish)
    {
        var userName = vault.MobileDigest(wish.FiledBy);
        var account = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
        var applicant = wish.ApplicantId is { } id
            ? await db.Applicants().SingleAsync(a => a.Id == id)
            : await db.Applicants().HeldBy(account).SingleAsync(a => a.Kind == wish.Applicant);
        var filer = wish.Channel == FilingChannel.Window
            ? await db.Staff().Where(s => s.StaffNumber == "C0601").Select(s => s.AccountId).SingleAsync()
            : account;
        return (filer, applicant);
    }
}
