using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Web;

/// <summary>Takes the client's address and scheme from the reverse proxies that the configuration names, and from nobody else.</summary>
internal static class Proxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<WebFloorOptions>>().Value.TrustedProxies;
        if (trusted.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as there are proxies in a row; each must be a known one.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in trusted)
        {
            options.KnownIPNetworks.Add(Network(proxy));
        }

        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Network(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return System.Net.IPAddress.TryParse(text, out var address)
            ? new(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
            : throw new InvalidOperationException($"Web:TrustedProxies 里的“{text}”不是地址或网段。");
    }
}
