using ApprovalPortal.Platform.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The sign-in cookie: how long it lives, where it is sent, and what happens to those who have none.</summary>
internal sealed class SignInCookie(IOptions<AccountOptions> options) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>
    /// How often a session is looked at again: after this, the next request renews its time, and checks that the account was not closed,
    /// locked or given other roles meanwhile.
    /// </summary>
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    public void Configure(CookieAuthenticationOptions cookie)
    {
    }

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        if (name != IdentityConstants.ApplicationScheme)
        {
            return;
        }

        cookie.Cookie.Name = "portal";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostPrefixCookies();
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events = new()
        {
            OnSigningIn = SetLifetime,
            OnCheckSlidingExpiration = context =>
            {
                // The framework would wait for half of the time, and so sign people out after 8 idle minutes rather than 15.
                context.ShouldRenew = context.ElapsedTime > LookAgainAfter;
                return Task.CompletedTask;
            },
            OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            },
        };
    }

    private Task SetLifetime(CookieSigningInContext context)
    {
        var minutes = context.Principal?.IsStaff() == true ? options.Value.StaffIdleMinutes : options.Value.CitizenIdleMinutes;
        var now = context.Options.TimeProvider!.GetUtcNow();
        context.Properties.IssuedUtc = now;
        context.Properties.ExpiresUtc = now.AddMinutes(minutes);
        return Task.CompletedTask;
    }
}
