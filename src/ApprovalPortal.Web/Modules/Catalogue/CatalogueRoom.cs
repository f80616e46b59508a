using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>What can be applied for: service items, their versions and forms, the guide, search, import; and the front page.</summary>
internal static class CatalogueRoom
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(CataloguePolicies.Administer, p => p.RequireRole(StaffRoles.CatalogueAdmin));
        services.AddSingleton<CatalogueIndex>().AddSingleton<ImportJobs>();
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Public, "home", "首页", "/", Order: 10));
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Public, "items", "办事", "/items", Order: 20));
        services.AddSingleton<IMenuEntry>(new MenuEntry(
            MenuArea.Staff, "import-items", "事项导入", "/catalogue/import", CataloguePolicies.Administer, Order: 80));
        return services;
    }
}
