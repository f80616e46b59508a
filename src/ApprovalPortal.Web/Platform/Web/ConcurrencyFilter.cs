using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// Two people saved the same thing: the second is told, on the page they would have gone to next, and sees the new state there.
/// </summary>
internal sealed class ConcurrencyFilter(ITempDataDictionaryFactory tempData) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DbUpdateConcurrencyException || !HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            return;
        }

        tempData.GetTempData(context.HttpContext)[Notices.Warning] = Refusal.Changed.Message;
        var back = context.HttpContext.Request.Headers.Referer.ToString();
        var path = Uri.TryCreate(back, UriKind.Absolute, out var uri) ? uri.PathAndQuery : context.HttpContext.Request.Path.Value;
        context.Result = new LocalRedirectResult(path is { Length: > 0 } ? path : "/");
        context.ExceptionHandled = true;
    }
}
