using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>一窗受理: the desk where cases are received, corrected once, accepted or declined.</summary>
internal static class AcceptanceRoom
{
    public static IServiceCollection AddAcceptance(this IServiceCollection services)
    {
        services.AddOptions<AcceptanceOptions>().BindConfiguration(AcceptanceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthorizationBuilder().AddPolicy(AcceptancePolicies.WorkAtWindow, p => p.RequireRole(StaffRoles.WindowClerk));
        services.AddScoped<ICaseDesk, WindowDesk>();
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Staff, "take-in", "窗口收件", "/items", AcceptancePolicies.WorkAtWindow, 20));
        services.AddSingleton(new WorkView("waiting", "待受理", [CaseStatus.Submitted], StaffRoles.WindowClerk, "没有待受理的件。", 10));
        services.AddSingleton(new WorkView("correcting", "待补正", [CaseStatus.AwaitingCorrection], StaffRoles.WindowClerk, "没有等申请人补正的件。", 20));
        return services;
    }
}
