using Microsoft.AspNetCore.Authentication.Cookies;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Puts <c>__Host-</c> before the sign-in cookie's name on https: browsers then take it only from this very host, secure and for the whole
/// path. On plain http, where development runs, they would refuse such a cookie.
/// </summary>
internal sealed class HostPrefixCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
