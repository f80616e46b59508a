using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Web;

/// <summary>How much one request may bring.</summary>
internal static class RequestLimits
{
    // A long form has some hundreds of fields; thousands are an attack on the parser.
    private const int MostFields = 2_000;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<WebFloorOptions>>((kestrel, web) =>
        {
            kestrel.Limits.MaxRequestBodySize = web.Value.MostRequestBytes;
            kestrel.AddServerHeader = false;
        });
        services.AddOptions<FormOptions>().Configure<IOptions<WebFloorOptions>>((form, web) =>
        {
            form.MultipartBodyLengthLimit = web.Value.MostRequestBytes;
            form.ValueCountLimit = MostFields;
        });
        return services;
    }

    /// <summary>
    /// Answers 413 to what announces itself as too large, before anything reads it: read by the antiforgery check, it
    /// would come out as a mere 400.
    /// </summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<IOptions<WebFloorOptions>>().Value.MostRequestBytes;
        app.Use((context, next) =>
        {
            // The page that says 413 comes by here again, with the same request.
            var isAnswered = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (isAnswered || context.Request.ContentLength is null || context.Request.ContentLength <= most)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }
}
