using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Cases;

/// <summary>The staff's side of the cases: work lists, and the case page on which other rooms offer their acts.</summary>
[Route("work"), Authorize(CasesPolicies.Work)]
public sealed class WorkController(IEnumerable<WorkView> allViews) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> WorkList(string? view, string? q, string? after, [FromServices] WorkList list, CancellationToken cancellation)
    {
        var views = allViews.Where(v => User.IsInRole(v.Role)).OrderBy(v => v.Order).ToList();
        var chosen = views.FirstOrDefault(v => v.Key == view) ?? views.FirstOrDefault();
        return chosen is null
            ? View("WorkList/NoViews")
            : View(await list.HandleAsync(chosen, views, User, new(q, after), cancellation));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> CaseDesk(CaseNumber number, [FromServices] CaseDesk desk, CancellationToken cancellation) =>
        await desk.HandleAsync(number, User, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("{number}/materials/{material:guid}")]
    public async Task<IActionResult> Material(CaseNumber number, Guid material, [FromServices] OpenMaterial open, CancellationToken cancellation) =>
        await open.ForStaffAsync(number, material, User, cancellation) ?? (IActionResult)NotFound();
}
