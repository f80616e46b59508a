using ApprovalPortal.Platform.Identity;

namespace ApprovalPortal.Platform.Web;

/// <summary>Tells the scope who acts, so that every audit row of the request names them.</summary>
internal sealed class ActingUserMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ActingUser acting)
    {
        acting.Current = context.User.IdOrNull() is { } id
            ? new(id, context.User.Name(), context.TraceIdentifier)
            : Actor.Visitor with { RequestId = context.TraceIdentifier };
        return next(context);
    }
}
