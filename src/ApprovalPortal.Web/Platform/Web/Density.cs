namespace ApprovalPortal.Platform.Web;

/// <summary>How large the public pages are set; the pages and their data are the same (适老版).</summary>
public enum Density
{
    Standard,
    Elder,
    ElderLarger,
}

/// <summary>The reader's choice of <see cref="Density"/>, kept in a cookie so that it works without scripts or sign-in.</summary>
public static class DensityCookie
{
    public const string Name = "density";

    /// <summary>The words that stand in the cookie and in <c>/look/{density}</c>.</summary>
    public const string Standard = "standard";

    /// <inheritdoc cref="Standard"/>
    public const string Elder = "elder";

    /// <inheritdoc cref="Standard"/>
    public const string ElderLarger = "elder-xl";

    /// <summary>What the request's cookie asks for; anything unknown is the standard.</summary>
    public static Density Read(HttpRequest request) => request.Cookies[Name] switch
    {
        Elder => Density.Elder,
        ElderLarger => Density.ElderLarger,
        _ => Density.Standard,
    };
}
