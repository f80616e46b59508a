using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Jobs;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Cases;

/// <summary>The case file, how it is applied for, and the pages on which applicants and staff follow it.</summary>
internal static class CasesRoom
{
    private static readonly string[] Workers = [StaffRoles.WindowClerk, StaffRoles.Reviewer, StaffRoles.Decider, StaffRoles.DepartmentAdmin, StaffRoles.Supervisor];

    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(CasesPolicies.File, p => p.RequireAuthenticatedUser().RequireAssertion(c => !c.User.IsStaff() || c.User.IsInRole(StaffRoles.WindowClerk)))
            .AddPolicy(CasesPolicies.Work, p => p.RequireRole(Workers));
        services.AddScoped<CaseNumbers>().AddScoped<CaseStory>().AddScoped<OpenMaterial>().AddScoped<ApplicantPages>().AddScoped<ConfirmPages>();
        services.AddScoped<IKeepsAccountOpen, CasesOfAccount>().AddScoped<IKeepsPersonalData, CasesOfAccount>().AddScoped<IPopularItems, MostFiledItems>();
        services.AddSingleton<ForgetDrafts>().AddRepeated<ForgetDrafts>("forget-drafts", _ => TimeSpan.FromHours(6), (job, cancellation) => job.RunAsync(cancellation));
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Public, "progress", "查进度", "/progress", Order: 30));
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Account, "cases", "我的办件", "/cases", AccountsPolicies.Applicant, 10));
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Staff, "work", "办件", "/work", CasesPolicies.Work, 10));
        return services;
    }
}
