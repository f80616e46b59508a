using Serilog;
using Serilog.Events;

namespace ApprovalPortal.Platform.Web;

internal static class RequestLogging
{
    /// <summary>One line a request: method, path without query, status, time. Health checks and files only when they fail.</summary>
    public static void UseRequestLines(this WebApplication app) => app.UseSerilogRequestLogging(o =>
    {
        o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        o.IncludeQueryInRequestPath = false;
        o.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/dist") ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
