using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Licences;

/// <summary>The register of electronic licences: issuing, verifying, the holder's own. Knows no case.</summary>
internal static class LicencesRoom
{
    public static IServiceCollection AddLicences(this IServiceCollection services)
    {
        services.AddOptions<LicenceOptions>().BindConfiguration(LicenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LicenceTypes>().AddSingleton<LicencePrinter>();
        return services
            .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Public, "verify", "证照验真", "/verify", Order: 60))
            .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Account, "licences", "我的证照", "/licences", AccountsPolicies.Applicant, Order: 40));
    }
}
