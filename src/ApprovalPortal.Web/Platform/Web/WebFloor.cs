using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ApprovalPortal.Platform.Persistence;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace ApprovalPortal.Platform.Web;

/// <summary>Everything between the network and the rooms' controllers.</summary>
internal static class WebFloor
{
    public static IServiceCollection AddWebFloor(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<WebFloorOptions>().BindConfiguration(WebFloorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddPages();
        services.AddSecurityHeaders(environment).AddRequestLimits().AddCompression().AddPublicPages().AddRateLimits().AddHealth().AddPortalMetrics();
        services.AddAuthentication();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>The order matters; each line says what it needs to have before or behind it.</summary>
    public static void UseWebFloor(this WebApplication app)
    {
        // Before anything that looks at the client's address or scheme.
        app.UseTrustedProxies();
        // Outside the error pages, so that the line holds the status that the reader got.
        app.UseRequestLines();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorController.FailurePath,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(ErrorController.StatusPath);
        app.UseResponseCompression();
        app.UsePortalMetrics();
        app.UseRequestLimits();
        // From here on the endpoint is known; a page for an error is looked for again from here.
        app.UseRouting();
        app.UseRateLimits();
        app.UseAuthentication();
        app.UseMiddleware<ActingUserMiddleware>();
        app.UseAuthorization();
        // Knows who asks, since only the signed-out are served from it.
        app.UseOutputCache();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapControllers();
        // An unknown address is 404 for everybody; without this the fallback policy would ask visitors to sign in first.
        app.MapFallback("{**path}", NotThere).AllowAnonymous();
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add<ConcurrencyFilter>();
            ChineseBinding.Apply(o.ModelBindingMessageProvider);
            o.ModelBinderProviders.Insert(
                o.ModelBinderProviders.Index().First(p => p.Item is SimpleTypeModelBinderProvider).Index, new StorableTextBinder.Provider());
        });
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new RoomViewLocations()));
        // Without this every Chinese character becomes &#x…; — twice the bytes, two thirds of the speed.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<HtmlEncoder>(new PageEncoder(HtmlEncoder.Create(UnicodeRanges.All)));
        services.AddScoped<Chrome>();
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true).AddFluentValidationClientsideAdapters();
        services.AddValidatorsFromAssemblyContaining<AppDbContext>(includeInternalTypes: true);
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");
    }

    private static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
