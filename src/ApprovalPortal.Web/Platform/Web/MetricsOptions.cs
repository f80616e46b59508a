using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Web;

/// <summary>Who may read <c>/metrics</c>. Bound from <c>Metrics</c>; with neither set there is no such page.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>A port of its own that answers nothing but <c>/metrics</c> and <c>/health</c>, for the monitoring network.</summary>
    [Range(1, 65_535)]
    public int? Port { get; init; }

    /// <summary>Who brings this as a bearer token may read them on any port.</summary>
    [MinLength(16)]
    public string? Token { get; init; }
}
