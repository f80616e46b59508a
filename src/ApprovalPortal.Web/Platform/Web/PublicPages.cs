using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// The output cache of pages that look the same to everybody who is not signed in: <c>[OutputCache(PolicyName = PublicPages.Policy)]</c>.
/// Kept for a minute for each address, query and density. A page that carries an antiforgery token or sets a cookie is
/// somebody's own and never kept.
/// </summary>
public static class PublicPages
{
    public const string Policy = "public";

    /// <summary>Whoever publishes an item evicts this: <c>IOutputCacheStore.EvictByTagAsync(PublicPages.CatalogueTag, …)</c>.</summary>
    public const string CatalogueTag = "catalogue";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    internal static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<CookieTempDataProviderOptions>>((cache, notices) =>
            cache.AddPolicy(Policy, new SignedOutPolicy(notices.Value.Cookie.Name!)));
        return services.AddOutputCache();
    }

    /// <param name="noticeCookie">A reader who carries a notice (see <see cref="Notices"/>) gets a page of their own that shows it.</param>
    private sealed class SignedOutPolicy(string noticeCookie) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            var mayKeep = HttpMethods.IsGet(request.Method)
                && context.HttpContext.User.Identity is not { IsAuthenticated: true }
                && StringValues.IsNullOrEmpty(request.Headers.Authorization)
                && !request.Cookies.ContainsKey(noticeCookie);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = context.AllowCacheStorage = mayKeep;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Kept;
            context.Tags.Add(CatalogueTag);
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues[DensityCookie.Name] = DensityCookie.Read(request).ToString();
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            // The antiforgery service marks a page that it put a token into as no-store.
            if (response.StatusCode != StatusCodes.Status200OK
                || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
                || response.GetTypedHeaders().CacheControl is { NoStore: true })
            {
                context.AllowCacheStorage = false;
            }

            return ValueTask.CompletedTask;
        }
    }
}
