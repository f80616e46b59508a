namespace ApprovalPortal.Platform.Web;

/// <summary>
/// One link that a room puts into the chrome of every page. Rooms register theirs; the layout knows no room,
/// so it never links to a page that is not there.
/// </summary>
public interface IMenuEntry
{
    /// <summary>Which part of the chrome: one of <see cref="MenuArea"/>.</summary>
    string Area { get; }

    /// <summary>The page's <c>ViewData["Nav"]</c> when this entry is the current one.</summary>
    string Key { get; }

    string Title { get; }

    string Url { get; }

    /// <summary>The policy that the reader must meet to see the entry; null when everybody may.</summary>
    string? Policy { get; }

    /// <summary>Smaller stands first.</summary>
    int Order { get; }
}

/// <summary>A menu entry that is only its values.</summary>
public sealed record MenuEntry(string Area, string Key, string Title, string Url, string? Policy = null, int Order = 100) : IMenuEntry;

/// <summary>The places in the chrome where entries stand.</summary>
public static class MenuArea
{
    /// <summary>The public main navigation.</summary>
    public const string Public = "public";

    /// <summary>The staff bar.</summary>
    public const string Staff = "staff";

    /// <summary>The utility row of somebody signed in, before the sign-out button.</summary>
    public const string Account = "account";

    /// <summary>The utility row of somebody not signed in: the ways to sign in.</summary>
    public const string Guest = "guest";

    /// <summary>The footer's links, such as 网站地图 and 无障碍说明.</summary>
    public const string Footer = "footer";
}
