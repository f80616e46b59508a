using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>Looks back over a quarter. Reads only; everything it shows is counted when the page is asked for.</summary>
internal static class DashboardsRoom
{
    public static IServiceCollection AddDashboards(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(
            DashboardsPolicies.View, p => p.RequireRole(StaffRoles.Leader, StaffRoles.Supervisor, StaffRoles.DepartmentAdmin));
        return services.AddSingleton<IMenuEntry>(
            new MenuEntry(MenuArea.Staff, DashboardsController.Nav, "驾驶舱", "/dashboard", DashboardsPolicies.View, Order: 900));
    }
}
