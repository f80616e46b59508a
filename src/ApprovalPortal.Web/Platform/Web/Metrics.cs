using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace ApprovalPortal.Platform.Web;

/// <summary>Figures about requests, the runtime and the portal's own work, in the Prometheus format; not for the public.</summary>
internal static class Metrics
{
    /// <summary>Meters of the portal itself are named <c>ApprovalPortal.*</c>.</summary>
    private const string OwnMeters = "ApprovalPortal.*";

    private static readonly PathString Path = "/metrics";

    public static IServiceCollection AddPortalMetrics(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOpenTelemetry().WithMetrics(m => m
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter(OwnMeters)
            .AddPrometheusExporter());
        return services;
    }

    public static void UsePortalMetrics(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        if (options.Port is { } port)
        {
            ListenToo(app, port);
            app.Use((context, next) =>
            {
                if (context.Connection.LocalPort != port || context.Request.Path == Path || context.Request.Path.StartsWithSegments("/health"))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }

        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path && MayRead(context, options));
    }

    private static bool MayRead(HttpContext context, MetricsOptions options) =>
        options.Port is { } port && context.Connection.LocalPort == port
        || options.Token is { } token && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));

    // An address added in code makes the host forget the configured ones, so they are added as well.
    private static void ListenToo(WebApplication app, int port)
    {
        foreach (var address in (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultAddress.Url).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            app.Urls.Add(address);
        }

        app.Urls.Add($"http://*:{port}");
    }
}
