using System.Globalization;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

internal static class TestItems
{
    private static readonly DateOnly PublishedOn = new(2026, 3, 1);

    private static int _serial;

    public static IQueryable<ItemVersion> OnTheSpotOfHealthCommission(AppDbContext db) =>
        from item in db.Items()
        join version in db.ItemVersions() on item.CurrentVersionId equals version.Id
        join department in db.Departments() on version.DepartmentId equals department.Id
        where version.Kind == ItemKind.OnTheSpot && version.IsOnline && department.ShortName == "市卫生健康委"
        orderby version.Name
        select version;

    /// <summary>An item of the health commission for anybody, with one material of at most 1 MB; changed as the test wishes.</summary>
    public static Task<ItemVersion> PublishAsync(PortalFixture portal, Func<ItemContent, ItemContent>? change = null) =>
        portal.InDatabaseAsync(async db =>
        {
            var content = await ContentAsync(db);
            var serial = Interlocked.Increment(ref _serial);
            var item = ServiceItem.Create(TaskCode.Of("12420700MB1234TU1A", "3", serial.ToString("D12", CultureInfo.InvariantCulture)));
            var version = item.Publish(change is null ? content : change(content), PublishedOn)!;
            db.AddRange(item, version);
            await db.SaveChangesAsync();
            return version;
        });

    /// <summary>Publishes another wording of it.</summary>
    public static Task RepublishAsync(PortalFixture portal, ItemVersion version, Func<ItemContent, ItemContent> change) =>
        portal.InDatabaseAsync(async db =>
        {
            var item = await db.Items().SingleAsync(i => i.Id == version.ItemId);
            db.Add(item.Publish(change(await ContentAsync(db)), PublishedOn)!);
            return await db.SaveChangesAsync();
        });

    private static async Task<ItemContent> ContentAsync(AppDbContext db)
    {
        var department = await db.Departments().FirstAsync(d => d.ShortName == "市卫生健康委");
        return new()
        {
            Name = "测试事项",
            Type = ItemType.Licence,
            DepartmentId = department.Id,
            Promised = new(5, TimeUnit.WorkingDay),
            IsOnline = true,
            Guide = new()
            {
                Materials = [new() { Key = "m01", Name = "经营场所平面图", Necessity = Necessity.Required, MaxMegabytes = 1 }],
                Form = new() { Sections = [new() { Key = "main", Title = "内容", Fields = [new() { Key = "what", Label = "申请内容", Type = FieldType.TextArea, Required = true }] }] },
            },
        };
    }
}
