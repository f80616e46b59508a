using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>What everybody reads without signing in: the front page, the list of items, their guides. Without forms that post, so it can be cached.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPages.Policy)]
public sealed class CatalogueController : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Home([FromServices] Home home, CancellationToken cancellation) =>
        View("Home", await home.HandleAsync(cancellation));

    [HttpGet("/items")]
    public async Task<IActionResult> ServiceItems(
        [FromQuery] ServiceItemsForm asked, [FromServices] ServiceItems items, CancellationToken cancellation) =>
        View("ServiceItems", await items.HandleAsync(ModelState.IsValid ? asked : asked with { Page = 1 }, cancellation));

    [HttpGet("/items/{taskCode}")]
    public async Task<IActionResult> ItemGuide(string taskCode, [FromServices] ReadItemGuide read, CancellationToken cancellation) =>
        TaskCode.TryParse(taskCode, out var code) && await read.HandleAsync(code, cancellation) is { } page
            ? View("ItemGuide", page)
            : NotFound();
}
