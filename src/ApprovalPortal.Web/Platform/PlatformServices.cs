using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Numbering;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

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

        services.AddOptions<PersonalDataOptions>().BindConfiguration(PersonalDataOptions.Section);
        services.AddSingleton(s => PersonalDataKeys.Load(s.GetRequiredService<IOptions<PersonalDataOptions>>().Value, folder.Root));
        services.AddSingleton<PersonalDataVault>().AddSingleton<FileStore>().AddSingleton<FileSweep>();
        services.AddDataProtection().SetApplicationName("ApprovalPortal").PersistKeysToFileSystem(new(folder.PathOf("cookie-keys")));

        services.AddScoped<Chrome>();
        return services.AddWebFloor();
    }

    private static IServiceCollection AddWebFloor(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add<ConcurrencyFilter>();
            ChineseBinding.Apply(o.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new RoomViewLocations()));
        // Without this every Chinese character becomes &#x…; — twice the bytes, two thirds of the speed.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true).AddFluentValidationClientsideAdapters();
        services.AddValidatorsFromAssemblyContaining<AppDbContext>(includeInternalTypes: true);
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseRequestLines();
        app.UseAuthentication();
        app.UseMiddleware<ActingUserMiddleware>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers();
    }
}
