using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// A form posted after the session ended is answered with the sign-in page, which carries it along. A redirect, the usual
/// answer, would lose it.
/// </summary>
internal sealed class KeepFormOnChallenge(KeptForms kept) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && await KeptForms.ReadAsync(context.Request, context.RequestAborted) is { } form)
        {
            await ShowSignInAsync(context, new() { Kept = kept.Seal(form) });
        }
        else
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    private static Task ShowSignInAsync(HttpContext context, SignInForm form)
    {
        var services = context.RequestServices;
        var page = new ViewResult
        {
            ViewName = "/Modules/Accounts/SignIn/SignIn.cshtml",
            // Not 200: a script that saves a draft must see that nothing was saved.
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<SignInForm>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = form },
            TempData = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context),
        };
        return services.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(new(context, new(), new ActionDescriptor()), page);
    }
}
