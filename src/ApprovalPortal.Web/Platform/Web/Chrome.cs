using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Web;

/// <summary>What the layouts show around a page: the site's names and marks, who is reading, and the menu that this reader may see.</summary>
public sealed class Chrome(
    IOptions<CityOptions> city, IHttpContextAccessor http, IEnumerable<IMenuEntry> entries, IAuthorizationService authorization)
{
    /// <summary>The claim with the reader's name as it may be shown, already masked.</summary>
    public const string DisplayNameClaim = "display-name";

    /// <summary>The claim that marks a member of staff.</summary>
    public const string StaffClaim = "staff";

    public CityOptions City => city.Value;

    public string SiteName => $"{City.Name}行政审批服务门户";

    public Density Density => DensityCookie.Read(Context.Request);

    /// <summary>The masked name; null when nobody is signed in.</summary>
    public string? SignedInName => Context.User.FindFirst(DisplayNameClaim)?.Value;

    public bool IsStaff => Context.User.HasClaim(c => c.Type == StaffClaim);

    /// <summary>When the sign-in ends unless something is done; null when nobody is signed in or it does not end.</summary>
    public DateTimeOffset? SignedInUntil =>
        Context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    /// <summary>This page's own path and query, for links that come back to it; after a post, which has none to come back to, the front page.</summary>
    public string Here => HttpMethods.IsGet(Context.Request.Method)
        ? string.Concat(Context.Request.PathBase, Context.Request.Path, Context.Request.QueryString.ToString())
        : "/";

    private HttpContext Context => http.HttpContext
        ?? throw new InvalidOperationException("The chrome belongs to a page and needs its request.");

    /// <summary>The entries of one <see cref="MenuArea"/> that this reader may see, in order.</summary>
    public async Task<IReadOnlyList<IMenuEntry>> MenuAsync(string area)
    {
        var seen = new List<IMenuEntry>();
        foreach (var entry in entries.Where(e => e.Area == area).OrderBy(e => e.Order))
        {
            if (entry.Policy is null || (await authorization.AuthorizeAsync(Context.User, entry.Policy)).Succeeded)
            {
                seen.Add(entry);
            }
        }

        return seen;
    }
}
