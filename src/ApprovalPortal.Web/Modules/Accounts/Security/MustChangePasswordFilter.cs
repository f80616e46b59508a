using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Marks an action that somebody with a one-time password may still use.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WorksWithOneTimePasswordAttribute : Attribute;

/// <summary>Whoever signed in with a password that somebody else knows, or that is too old, chooses a new one before doing anything else.</summary>
internal sealed class MustChangePasswordFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.User.HasClaim(c => c.Type == PortalClaimsFactory.MustChangePassword)
            && !context.ActionDescriptor.EndpointMetadata.OfType<WorksWithOneTimePasswordAttribute>().Any())
        {
            context.Result = new LocalRedirectResult("/account/password");
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
