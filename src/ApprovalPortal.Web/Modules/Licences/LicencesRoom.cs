using System.Threading.RateLimiting;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Licences;

/// <summary>The register of electronic licences: issuing, verifying, the holder's own. Knows no case.</summary>
internal static class LicencesRoom
{
    /// <summary>Name of the rate limit on verifying.</summary>
    public const string VerifyLimit = "verify";

    // Enough for somebody who checks a stack of licences by hand, too few for counting through the register.
    private const int VerificationsPerMinute = 30;

    public static IServiceCollection AddLicences(this IServiceCollection services)
    {
        services.AddOptions<LicenceOptions>().BindConfiguration(LicenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LicenceTypes>().AddSingleton<LicencePrinter>();
        services.AddRateLimiter(o => o.AddPolicy(VerifyLimit, PerAddress));
        return services
            .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Public, "verify", "证照验真", "/verify", Order: 60))
            .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Account, "licences", "我的证照", "/licences", AccountsPolicies.Applicant, Order: 40));
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = VerificationsPerMinute, Window = TimeSpan.FromMinutes(1) });
}
