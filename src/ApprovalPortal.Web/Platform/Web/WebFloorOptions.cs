using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Web;

/// <summary>How the portal meets the network. Bound from <c>Web</c>.</summary>
public sealed class WebFloorOptions
{
    public const string Section = "Web";

    /// <summary>Largest request in megabytes: a material's own limit and the form around it must fit.</summary>
    [Range(1, 1024)]
    public int MostRequestMegabytes { get; init; } = 64;

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/8</c>) of the reverse proxies whose word on the client's address and scheme is
    /// taken. None: nobody's is.
    /// </summary>
    public string[] TrustedProxies { get; init; } = [];

    internal long MostRequestBytes => MostRequestMegabytes * 1024L * 1024;
}
