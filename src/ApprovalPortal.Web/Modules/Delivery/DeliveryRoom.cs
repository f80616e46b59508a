using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>After the decision: the licence is made, the result served, the papers printed from the record.</summary>
internal static class DeliveryRoom
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(DeliveryPolicies.HandOver, p => p.RequireRole(StaffRoles.WindowClerk));
        services.AddScoped<PaperDossiers>();
        services.AddScoped<ICasePanel, LicencePanel>().AddScoped<ICasePanel, PapersPanel>().AddScoped<ICaseDesk, DeliveryDesk>();
        return services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Staff, "delivery", "结果送达", "/delivery", DeliveryPolicies.HandOver, Order: 30));
    }
}
