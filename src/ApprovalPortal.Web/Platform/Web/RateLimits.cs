using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// The names for <c>[EnableRateLimiting(RateLimits.SignIn)]</c>. Counted by address (IPv6 by its /64, which is one
/// household); sign-ins also by the user name that was typed, so that many addresses do not help against one account.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Register = "register";
    public const string LookUp = "look-up";
    public const string Upload = "upload";
    public const string Verify = "verify";

    /// <summary>The field of the sign-in form that the second count goes by.</summary>
    public const string UserNameField = "Number";

    private const int SegmentsOfWindow = 6;

    private static readonly object NameKey = new();

    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) =>
        {
            var limits = options.Value;
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c =>
                c.Items[NameKey] is string name ? Window(name, limits.SignInByName) : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(SignIn, c => Window(Address(c), limits.SignIn));
            limiter.AddPolicy(Register, c => Window(Address(c), limits.Register));
            limiter.AddPolicy(LookUp, c => Window(Address(c), limits.LookUp));
            limiter.AddPolicy(Upload, c => Window(Address(c), limits.Upload));
            limiter.AddPolicy(Verify, c => Window(Address(c), limits.Verify));
        });
        return services.AddRateLimiter(_ => { });
    }

    /// <summary>After routing. The limiter itself cannot wait for a form, so the name is read before it.</summary>
    internal static void UseRateLimits(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            await ReadUserNameAsync(context);
            await next(context);
        });
        app.UseRateLimiter();
    }

    private static async Task ReadUserNameAsync(HttpContext context)
    {
        // The page that says 429 comes by here again, with the same items.
        context.Items.Remove(NameKey);
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn
            && HttpMethods.IsPost(request.Method) && request.HasFormContentType
            && await UserNameAsync(context) is { Length: > 0 } name)
        {
            // The digest: the limiter keeps its keys in memory, and the name may be a mobile.
            context.Items[NameKey] = context.RequestServices.GetRequiredService<PersonalDataVault>().Digest("sign-in-limit", name.ToUpperInvariant());
        }
    }

    private static async Task<string?> UserNameAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form[UserNameField].ToString().Trim();
        }
        catch (InvalidDataException)
        {
            // Not a form that can be read; the antiforgery check answers 400.
            return null;
        }
    }

    private static RateLimitPartition<string> Window(string key, RateLimit limit) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = limit.Permits,
            Window = TimeSpan.FromSeconds(limit.Seconds),
            SegmentsPerWindow = SegmentsOfWindow,
        });

    private static string Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static ValueTask SayWhenAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        // A sliding window does not say when a place is free; one segment of it is when the next may be.
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
