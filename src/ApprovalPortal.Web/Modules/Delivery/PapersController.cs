using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>The papers of a case as PDF, for its applicant and for staff; whose they are is part of the query.</summary>
[Authorize(AccountsPolicies.SignedIn), Route("cases/{number}/papers"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PapersController : Controller
{
    [HttpGet("{kind}")]
    public async Task<IActionResult> OpenPaper(CaseNumber number, string kind, [FromServices] OpenPaper open, CancellationToken cancellation) =>
        await open.HandleAsync(number, kind, User, cancellation) is { } file ? File(file, "application/pdf") : NotFound();
}
