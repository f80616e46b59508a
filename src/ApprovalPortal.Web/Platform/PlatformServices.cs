using System.Globalization;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Numbering;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform;

internal static class PlatformServices
{
    /// <summary>The floor that every room stands on.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        var folder = DataFolder.From(configuration, environment);
        services.AddSingleton(folder).AddSingleton(TimeProvider.System).AddHttpContextAccessor();
        services.AddOptions<CityOptions>().BindConfiguration(CityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CityClock>().AddSingleton<IWorkCalendar>(_ => WorkCalendar.Official);
        services.AddPersistence(configuration, folder);
        services.AddScoped<ActingUser>().AddSingleton<Gardener>().AddUseCases();
        services.AddSingleton<NumberDispenser>().AddSingleton<DocumentFonts>().AddSingleton<PaperPrinter>();
        services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section);
        return services.AddPersonalData(folder).AddFiles().AddOutbox().AddWebFloor(environment);
    }

    public static void UsePlatform(this WebApplication app) => app.UseWebFloor();

    private static IServiceCollection AddPersonalData(this IServiceCollection services, DataFolder folder)
    {
        services.AddOptions<PersonalDataOptions>().BindConfiguration(PersonalDataOptions.Section);
        services.AddSingleton(s => PersonalDataKeys.Load(s.GetRequiredService<IOptions<PersonalDataOptions>>().Value, folder.Root));
        services.AddSingleton<PersonalDataVault>();
        // The cookie keys are another matter, and lie apart.
        services.AddDataProtection().SetApplicationName("ApprovalPortal").PersistKeysToFileSystem(new(folder.PathOf("cookie-keys")));
        return services;
    }
}
