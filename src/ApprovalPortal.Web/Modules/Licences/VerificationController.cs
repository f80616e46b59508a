using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Licences;

/// <summary>Verifying a licence, open to everybody.</summary>
[AllowAnonymous, Route("verify"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VerificationController : Controller
{
    [HttpGet("")]
    public IActionResult FindLicence() => View(new FindLicenceForm());

    [HttpPost(""), EnableRateLimiting("verify")]
    public async Task<IActionResult> FindLicence(FindLicenceForm form, [FromServices] FindLicence find, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var found = await find.HandleAsync(form.Code, cancellation);
        if (found.IsRefused)
        {
            ModelState.Add(found.Refusal);
            return View(form);
        }

        return LocalRedirect($"/verify/{found.Value}");
    }

    /// <summary>The page that the QR code on a licence opens.</summary>
    [HttpGet("{identifier}"), EnableRateLimiting("verify")]
    public async Task<IActionResult> VerifyLicence(string identifier, [FromServices] VerifyLicence verify, CancellationToken cancellation)
    {
        var licence = await verify.HandleAsync(identifier, cancellation);
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (licence is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View(licence);
    }
}
