using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;

namespace ApprovalPortal.IntegrationTests.Cases;

internal static class TestItems
{
    public static IQueryable<ItemVersion> OnTheSpotOfHealthCommission(AppDbContext db) =>
        from item in db.Items()
        join version in db.ItemVersions() on item.CurrentVersionId equals version.Id
        join department in db.Departments() on version.DepartmentId equals department.Id
        where version.Kind == ItemKind.OnTheSpot && version.IsOnline && department.ShortName == "市卫生健康委"
        orderby version.Name
        select version;
}
