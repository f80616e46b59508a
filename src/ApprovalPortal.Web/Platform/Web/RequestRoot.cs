namespace ApprovalPortal.Platform.Web;

public static class RequestRoot
{
    /// <summary>The address at which this request reached the portal, up to its front page.</summary>
    public static Uri Root(this HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}/");
}
