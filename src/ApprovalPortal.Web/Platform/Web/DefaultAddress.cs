namespace ApprovalPortal.Platform.Web;

/// <summary>
/// Where the portal listens when nothing says otherwise. In code and not in appsettings.json, which would win over
/// <c>ASPNETCORE_URLS</c>.
/// </summary>
internal static class DefaultAddress
{
    public const string Url = "http://localhost:5080";

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls(Url);
        }
    }
}
