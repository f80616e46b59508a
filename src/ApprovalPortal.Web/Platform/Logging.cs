using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ApprovalPortal.Platform;

/// <summary>
/// Compact JSON lines with the request's id. What is logged names cases by number and people by account id; personal
/// numbers and what was typed into forms are never in a line: request logging records the path without its query.
/// </summary>
internal static class Logging
{
    public static void Configure(WebApplicationBuilder builder, bool forCommand)
    {
        // The logger belongs to this application, not to the process: tests run several at once.
        builder.Host.UseSerilog((context, _, logger) => Configure(logger, context.Configuration, forCommand), preserveStaticLogger: true);
    }

    private static void Configure(LoggerConfiguration logger, IConfiguration configuration, bool forCommand)
    {
        logger
            .ReadFrom.Configuration(configuration)
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        if (forCommand)
        {
            logger.MinimumLevel.Warning().WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: null);
        }
        else
        {
            logger.WriteTo.Console(new CompactJsonFormatter());
        }
    }
}
