using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// What a person sees when something went wrong: what to do now, and the request's id, by which the log is found.
/// Nothing of what happened, and nothing from the database, which may be what is wrong.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorController : Controller
{
    public const string StatusPath = "/error/{0}";
    public const string FailurePath = "/error/500";

    /// <param name="Code">The HTTP status.</param>
    /// <param name="Title">What is the matter.</param>
    /// <param name="Advice">What to do now.</param>
    /// <param name="RequestId">As it stands in the log.</param>
    public sealed record Model(int Code, string Title, string Advice, string RequestId);

    [Route("/error/{code:int}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Error(int code)
    {
        // Typed into the address bar it is just a page that is not there.
        var isReal = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        code = isReal ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        var (title, advice) = Words(code);
        return View(new Model(code, title, advice, HttpContext.TraceIdentifier));
    }

    private (string Title, string Advice) Words(int code) => code switch
    {
        400 => ("这一页放得太久了，或者提交的内容不完整", "请返回上一页，刷新后重新提交。"),
        403 => ("你的账号不能看这一页", "如果工作需要，请联系本单位的系统管理员。"),
        404 => ("没有这一页", "地址可能写错了，或者这一页已经不在了。可以回到首页重新查找。"),
        409 => ("刚才有人改动了同一件", "请返回上一页，刷新后看过新的情况再办理。"),
        413 => ("上传的内容太大了", "请压缩文件，或者分成几次上传。"),
        429 => ("操作太频繁了", $"请{Wait()}再试。"),
        503 => ("正在维护，暂时不能办理", "请稍后再试。已经提交的办件不受影响。"),
        >= 500 => ("系统出了问题，刚才的操作没有完成", "请稍后再试。如果一直这样，请把下面的编号告诉我们。"),
        _ => ("这个请求没法处理", "请返回上一页，刷新后重新试一次。"),
    };

    private string Wait() =>
        int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? $"等 {seconds} 秒" : "稍等一会儿";
}
