using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Licences;

/// <summary>An applicant's own licences.</summary>
[Authorize(AccountsPolicies.Applicant), Route("licences"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LicencesController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> MyLicences([FromServices] MyLicences mine, CancellationToken cancellation, int page = 1) =>
        View(await mine.HandleAsync(User.Id(), page, cancellation));

    [HttpGet("{identifier}")]
    public async Task<IActionResult> LicenceDetails(string identifier, [FromServices] LicenceDetails details, CancellationToken cancellation) =>
        await details.HandleAsync(User.Id(), identifier, cancellation) is { } licence ? View(licence) : NotFound();

    [HttpGet("{identifier}/pdf")]
    public async Task<IActionResult> PrintLicence(string identifier, [FromServices] PrintLicence print, CancellationToken cancellation) =>
        await print.HandleAsync(User.Id(), identifier, Request.Root(), cancellation) is { } file ? File(file, "application/pdf") : NotFound();
}
