using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// Switches between the standard and the 适老 setting. A plain link, since it changes nothing but the reader's own cookie.
/// </summary>
[AllowAnonymous]
public sealed class LookController : Controller
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <param name="density">One of the words in <see cref="DensityCookie"/>; any other is 404.</param>
    /// <param name="return">Where the reader came from; only an address on this site is followed.</param>
    [HttpGet("/look/{density:regex(^(standard|elder|elder-xl)$)}")]
    public IActionResult Choose(string density, string? @return)
    {
        Response.Cookies.Append(DensityCookie.Name, density, new CookieOptions
        {
            MaxAge = Kept,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(@return) ? @return : "/");
    }
}
