using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.IntegrationTests.Platform;

/// <summary>Pages that exist in tests only.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Route("probe")]
public sealed class ProbeController : Controller
{
    [HttpGet("page")]
    public IActionResult Page() => Content("<p>一页</p>", "text/html; charset=utf-8");

    [HttpGet("long")]
    public IActionResult Lengthy() => Content(string.Concat(Enumerable.Repeat("<p>行政审批服务</p>", 500)), "text/html; charset=utf-8");

    [HttpPost("fail")]
    public IActionResult Fail() => Request.HasFormContentType ? throw new InvalidOperationException("secret detail of the failure") : NoContent();

    [HttpGet("status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [HttpPost("form")]
    public IActionResult Form() => Content("taken");

    [HttpGet("cached"), OutputCache(PolicyName = PublicPages.Policy)]
    public IActionResult Cached() => Content(Guid.NewGuid().ToString());

    [HttpGet("cached-token"), OutputCache(PolicyName = PublicPages.Policy)]
    public IActionResult CachedToken([FromServices] IAntiforgery antiforgery) => Content(antiforgery.GetAndStoreTokens(HttpContext).RequestToken!);

    [HttpPost("sign-in"), EnableRateLimiting(RateLimits.SignIn)]
    public IActionResult SignIn() => Content("tried");

    [HttpPost("look-up"), EnableRateLimiting(RateLimits.LookUp)]
    public IActionResult LookUp() => Content("tried");

    [HttpPost("upload")]
    public async Task<IActionResult> Upload(IFormFile file, [FromServices] FileStore store, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        var saved = await store.SaveAsync(content, file.FileName, UploadRules.Default, null, cancellation);
        return saved.IsRefused ? UnprocessableEntity(saved.Refusal.Message) : new FileAnswer(saved.Value);
    }
}
