using ApprovalPortal.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The administrator's import: choose a file, look at a dry run, import, take the report away.</summary>
[Route("catalogue/import"), Authorize(CataloguePolicies.Administer)]
public sealed class ImportItemsController(ImportJobs jobs, ActingUser user) : Controller
{
    // What a multipart form adds to the file.
    private const int FormRoom = 1024 * 1024;

    [HttpGet("")]
    public IActionResult ImportItems() => View("ImportItems", new ImportItemsForm { DryRun = true });

    [HttpPost(""), RequestSizeLimit((ImportItemsForm.MostMegabytes * 1024L * 1024) + FormRoom)]
    [RequestFormLimits(MultipartBodyLengthLimit = (ImportItemsForm.MostMegabytes * 1024L * 1024) + FormRoom)]
    public async Task<IActionResult> ImportItems(ImportItemsForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return View("ImportItems", form);
        }

        await using var content = form.File!.OpenReadStream();
        var job = await jobs.StartAsync(content, form.File.FileName, form.DryRun, user.Current, cancellation);
        return RedirectToAction(nameof(ImportProgress), new { id = job.Id });
    }

    [HttpGet("{id:guid}")]
    public IActionResult ImportProgress(Guid id) => jobs.Find(id) is { } job ? View("ImportItems/ImportProgress", job) : NotFound();

    /// <summary>After a dry run: the same file in earnest.</summary>
    [HttpPost("{id:guid}/in-earnest")]
    public async Task<IActionResult> InEarnest(Guid id, CancellationToken cancellation)
    {
        if (jobs.Find(id) is not { DryRun: true, Outcome: not null } tried)
        {
            return NotFound();
        }

        var job = await jobs.RepeatInEarnestAsync(tried, user.Current, cancellation);
        return RedirectToAction(nameof(ImportProgress), new { id = job.Id });
    }

    [HttpGet("{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellation)
    {
        if (jobs.Find(id)?.Outcome is not { } outcome)
        {
            return NotFound();
        }

        var report = new MemoryStream();
        await ImportReport.WriteAsync(report, outcome.Notes, cancellation);
        report.Position = 0;
        return File(report, "text/csv; charset=utf-8", "导入报告.csv");
    }
}
