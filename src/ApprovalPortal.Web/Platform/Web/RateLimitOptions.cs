using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Web;

/// <summary>How often one client may try. Bound from <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Sign-ins from one address. A service hall's computers share one, so it is not narrow; accounts are guarded by their own limit and lock.</summary>
    public RateLimit SignIn { get; init; } = new() { Permits = 30, Seconds = 60 };

    /// <summary>Sign-ins to one user name, from wherever.</summary>
    public RateLimit SignInByName { get; init; } = new() { Permits = 10, Seconds = 300 };

    public RateLimit Register { get; init; } = new() { Permits = 10, Seconds = 600 };

    /// <summary>Progress look-ups by case number and the last four digits of the mobile: 10,000 guesses must take days.</summary>
    public RateLimit LookUp { get; init; } = new() { Permits = 10, Seconds = 60 };

    public RateLimit Upload { get; init; } = new() { Permits = 120, Seconds = 60 };

    /// <summary>Public checks of licences and papers.</summary>
    public RateLimit Verify { get; init; } = new() { Permits = 30, Seconds = 60 };
}

/// <summary>So many in so many seconds.</summary>
public sealed class RateLimit
{
    [Range(1, int.MaxValue)]
    public int Permits { get; init; }

    [Range(1, 86_400)]
    public int Seconds { get; init; }
}
