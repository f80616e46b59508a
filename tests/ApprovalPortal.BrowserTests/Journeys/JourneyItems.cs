using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>The items that journeys are walked with, chosen by what they are rather than by name.</summary>
internal static class JourneyItems
{
    private const string Reviewer = "D9001";
    private const string Decider = "D9101";

    /// <summary>An 即办件 of the department that has demo staff.</summary>
    public static Task<ItemVersion> OnTheSpotAsync(PortalFixture portal) => portal.InDatabaseAsync(db =>
        (from version in Current(db)
         join department in db.Departments() on version.DepartmentId equals department.Id
         where version.Kind == ItemKind.OnTheSpot && version.IsOnline && department.ShortName == "市卫生健康委"
         orderby version.Name
         select version).FirstAsync());

    /// <summary>
    /// A 行政许可 with limits and at least three materials from the real catalogue, which is imported the first time; its
    /// department gets a reviewer and a decider.
    /// </summary>
    public static async Task<(ItemVersion Item, string Reviewer, string Decider)> ImportedAsync(PortalFixture portal)
    {
        if (!await portal.InDatabaseAsync(db => db.Staff().AnyAsync(s => s.StaffNumber == Reviewer)))
        {
            await ImportAsync(portal);
        }

        var licences = await portal.InDatabaseAsync(db => Current(db)
            .Where(v => v.Type == ItemType.Licence && v.StatutoryAmount > 0 && v.PromisedAmount > 0 && v.IsOnline)
            .OrderBy(v => v.TaskCode).ToListAsync());
        var item = licences.First(v =>
            v.Materials.Count(m => m.IsRequired) is >= 3 and <= 6
            && v.FeeAmount == 0
            && v.TaskCode.Value.StartsWith("11440000", StringComparison.Ordinal)
            && v.Guide.Objects.Contains("企业法人")
            && licences.Count(other => other.Name == v.Name) == 1);
        await portal.InScopeAsync(async services =>
        {
            await HireAsync(services, Reviewer, "审查员", item.DepartmentId, StaffRoles.Reviewer);
            await HireAsync(services, Decider, "决定人", item.DepartmentId, StaffRoles.Decider);
        });
        return (item, Reviewer, Decider);
    }

    private static Task ImportAsync(PortalFixture portal) => portal.InScopeAsync(async services =>
    {
        await using var file = File.OpenRead(SharedData.PathOf("data/items/gd_items.csv"));
        var outcome = await services.GetRequiredService<ImportItems>().HandleAsync(new(file), default);
        Assert.False(outcome.IsRefused);
    });

    private static async Task HireAsync(IServiceProvider services, string number, string name, Guid department, string role)
    {
        var db = services.GetRequiredService<AppDbContext>();
        if (await db.Staff().AnyAsync(s => s.StaffNumber == number))
        {
            return;
        }

        var hired = await services.GetRequiredService<AddStaff>().HandleAsync(
            new(number, new(name, department, null, null), [role], DemoAccountsSeed.Password), default);
        Assert.False(hired.IsRefused);
        // The password was not handed over on paper, so it need not be changed first.
        (await db.Staff().SingleAsync(s => s.StaffNumber == number)).PasswordChosen(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync();
    }

    private static IQueryable<ItemVersion> Current(AppDbContext db) =>
        (from item in db.Items() join version in db.ItemVersions() on item.CurrentVersionId equals version.Id select version).AsNoTracking();
}
