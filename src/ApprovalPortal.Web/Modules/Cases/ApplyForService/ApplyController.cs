using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// The application, a page a topic: applicant, the item's own form, materials, delivery, check and submit. The same pages
/// serve applicants and the clerk who fills in for somebody at the counter.
/// </summary>
[Route("apply"), Authorize(CasesPolicies.File)]
public sealed class ApplyController(OpenDraft open) : Controller
{
    [HttpGet("{taskCode}")]
    public async Task<IActionResult> Begin(TaskCode taskCode, [FromServices] ItemToApplyFor query, CancellationToken cancellation) =>
        await query.HandleAsync(taskCode, User.Id(), User.IsStaff(), cancellation) is { } item ? View("ApplyForService/Begin", item) : NotFound();

    [HttpPost("{taskCode}")]
    public async Task<IActionResult> Start(
        TaskCode taskCode, [FromServices] StartDraft start, [FromServices] ItemToApplyFor query, CancellationToken cancellation)
    {
        var started = await start.HandleAsync(taskCode, User.Id(), User.IsStaff(), cancellation);
        if (started.IsRefused)
        {
            if (started.Refusal == DraftRefusals.NoSuchItem)
            {
                return NotFound();
            }

            ModelState.Add(started.Refusal);
            return View("ApplyForService/Begin", await query.HandleAsync(taskCode, User.Id(), User.IsStaff(), cancellation));
        }

        if (started.Value.WordingChanged)
        {
            this.Warn("办事指南在你上次填写之后有更新，已填的内容都在，请核对一遍。");
        }

        return LocalRedirect($"/apply/drafts/{started.Value.Draft}");
    }

    [HttpGet("drafts/{id:guid}")]
    public Task<IActionResult> Tasks(Guid id, CancellationToken cancellation) => PageAsync(id, page => View("ApplyForService/Tasks", page), cancellation);

    [HttpGet("drafts/{id:guid}/applicant")]
    public Task<IActionResult> Applicant(Guid id, [FromServices] ApplicantPages pages, CancellationToken cancellation) =>
        PageAsync(id, async page => page.Draft.IsAtWindow
            ? View("ApplyForService/CounterApplicant", pages.AtCounter(page))
            : View("ApplyForService/Applicant", await pages.ForAsync(page, User.Id(), cancellation)), cancellation);

    [HttpPost("drafts/{id:guid}/applicant"), Authorize(AccountsPolicies.Applicant)]
    public Task<IActionResult> Applicant(
        Guid id, ApplicantForm form, [FromServices] SaveApplicant save, [FromServices] ApplicantPages pages, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            if (ModelState.IsValid && await save.HandleAsync(page, User.Id(), form, cancellation) is { IsRefused: true } refused)
            {
                ModelState.Add(refused.Refusal);
            }

            return ModelState.IsValid
                ? LocalRedirect(page.After($"{page.Root}/applicant"))
                : View("ApplyForService/Applicant", await pages.ForAsync(page, User.Id(), cancellation, form));
        }, cancellation);

    [HttpPost("drafts/{id:guid}/counter-applicant"), Authorize(AccountsPolicies.CheckIdentity)]
    public Task<IActionResult> CounterApplicant(
        Guid id, CounterApplicantForm form, [FromServices] SaveCounterApplicant save, [FromServices] ApplicantPages pages, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            if (ModelState.IsValid && await save.HandleAsync(page, form, cancellation) is { IsRefused: true } refused)
            {
                ModelState.Add(refused.Refusal);
            }

            return ModelState.IsValid
                ? LocalRedirect(page.After($"{page.Root}/applicant"))
                : View("ApplyForService/CounterApplicant", pages.AtCounter(page, form));
        }, cancellation);

    [HttpGet("drafts/{id:guid}/form/{section}")]
    public Task<IActionResult> Section(Guid id, string section, CancellationToken cancellation) =>
        SectionAsync(id, section, (page, chosen) => Task.FromResult<IActionResult>(View("ApplyForService/Section", new SectionPage(page, chosen, page.Answers, []))), cancellation);

    [HttpPost("drafts/{id:guid}/form/{section}")]
    public Task<IActionResult> Section(Guid id, string section, SectionForm form, [FromServices] SaveSection save, CancellationToken cancellation) =>
        SectionAsync(id, section, async (page, chosen) =>
        {
            var typed = form.Typed();
            var faults = await save.HandleAsync(page, chosen, typed, cancellation);
            if (form.Leave)
            {
                return LocalRedirect(page.Root);
            }

            if (faults.Count == 0)
            {
                // The answers just saved may show or hide the pages that follow.
                var saved = await open.HandleAsync(id, User.Id(), cancellation);
                return LocalRedirect(saved!.After(saved.UrlOf(chosen)));
            }

            foreach (var fault in faults)
            {
                ModelState.AddModelError($"Answers[{fault.Field}]", fault.Message);
            }

            return View("ApplyForService/Section", new SectionPage(page, chosen, page.Answers.With(typed, chosen.Fields.Select(f => f.Key)), faults));
        }, cancellation);

    /// <summary>What is typed is kept as it is typed; the page's script calls this.</summary>
    [HttpPost("drafts/{id:guid}/form/{section}/autosave")]
    public Task<IActionResult> AutoSave(Guid id, string section, SectionForm form, [FromServices] SaveSection save, CancellationToken cancellation) =>
        SectionAsync(id, section, async (page, chosen) =>
        {
            await save.HandleAsync(page, chosen, form.Typed(), cancellation);
            return NoContent();
        }, cancellation);

    [HttpGet("drafts/{id:guid}/materials")]
    public Task<IActionResult> Materials(Guid id, CancellationToken cancellation) => PageAsync(id, page => View("ApplyForService/Materials", page), cancellation);

    [HttpPost("drafts/{id:guid}/materials"), EnableRateLimiting(RateLimits.Upload), RequestSizeLimit(MaterialUploads.MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaterialUploads.MaxRequestBytes)]
    public Task<IActionResult> Materials(Guid id, MaterialForm form, [FromServices] AddMaterial add, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            var result = form.File is { } file
                ? await add.HandleAsync(page, User.Id(), form.Key ?? "", file, cancellation)
                : DraftRefusals.NoFile;
            if (!result.IsRefused)
            {
                return LocalRedirect($"{page.Root}/materials#{form.Key}");
            }

            // Each material has a form of its own: the message stands at the one that was used.
            ModelState.Clear();
            ModelState.AddModelError(page.Materials.Any(m => m.Key == form.Key) ? $"File-{form.Key}" : "", result.Refusal.Message);
            return View("ApplyForService/Materials", page);
        }, cancellation);

    [HttpPost("drafts/{id:guid}/materials/{material:guid}/remove")]
    public Task<IActionResult> RemoveMaterial(Guid id, Guid material, [FromServices] RemoveMaterial remove, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            await remove.HandleAsync(page, material, cancellation);
            return LocalRedirect($"{page.Root}/materials");
        }, cancellation);

    [HttpGet("drafts/{id:guid}/materials/{material:guid}")]
    public async Task<IActionResult> Material(Guid id, Guid material, [FromServices] OpenMaterial files, CancellationToken cancellation) =>
        await files.OfDraftAsync(id, material, User.Id(), cancellation) ?? (IActionResult)NotFound();

    [HttpGet("drafts/{id:guid}/delivery")]
    public Task<IActionResult> Delivery(Guid id, [FromServices] PersonalDataVault vault, CancellationToken cancellation) =>
        PageAsync(id, page => View("ApplyForService/Delivery", new DeliveryPage(page, new()
        {
            Choice = page.Draft.Delivery,
            AgreesToElectronic = page.Draft.Delivery == DeliveryChoice.Electronic,
            Address = vault.OpenOrNull(page.Draft.DeliveryAddress),
        })), cancellation);

    [HttpPost("drafts/{id:guid}/delivery")]
    public Task<IActionResult> Delivery(Guid id, DeliveryForm form, [FromServices] SaveDelivery save, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            if (ModelState.IsValid && await save.HandleAsync(page, form, cancellation) is { IsRefused: true } refused)
            {
                ModelState.Add(refused.Refusal);
            }

            return ModelState.IsValid
                ? LocalRedirect(page.After($"{page.Root}/delivery"))
                : View("ApplyForService/Delivery", new DeliveryPage(page, form));
        }, cancellation);

    [HttpGet("drafts/{id:guid}/confirm")]
    public Task<IActionResult> Confirm(Guid id, [FromServices] ConfirmPages pages, CancellationToken cancellation) =>
        PageAsync(id, page => page.IsComplete ? View("ApplyForService/Confirm", pages.Of(page)) : LocalRedirect(page.Root), cancellation);

    [HttpPost("drafts/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(
        Guid id, ConfirmForm form, [FromServices] SubmitApplication submit, [FromServices] ConfirmPages pages, CancellationToken cancellation)
    {
        var page = await open.HandleAsync(id, User.Id(), cancellation);
        if (page is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid || page.Draft.SubmittedAs is not null)
        {
            var result = await submit.HandleAsync(page, User.Hand(), cancellation);
            if (!result.IsRefused)
            {
                return LocalRedirect(User.IsStaff() ? $"/work/{result.Value}" : $"/cases/{result.Value}/receipt");
            }

            ModelState.Add(result.Refusal);
        }

        return page.IsComplete ? View("ApplyForService/Confirm", pages.Of(page)) : View("ApplyForService/Tasks", page);
    }

    [HttpPost("drafts/{id:guid}/discard")]
    public Task<IActionResult> Discard(Guid id, [FromServices] DiscardDraft discard, CancellationToken cancellation) =>
        PageAsync(id, async page =>
        {
            await discard.HandleAsync(page, cancellation);
            this.Say($"“{page.Item.Name}”的草稿已删除。");
            return LocalRedirect(User.IsStaff() ? "/work" : "/cases");
        }, cancellation);

    private Task<IActionResult> PageAsync(Guid id, Func<DraftPage, IActionResult> show, CancellationToken cancellation) =>
        PageAsync(id, page => Task.FromResult(show(page)), cancellation);

    // A submitted draft has become a case: every page of it leads there.
    private async Task<IActionResult> PageAsync(Guid id, Func<DraftPage, Task<IActionResult>> show, CancellationToken cancellation) =>
        await open.HandleAsync(id, User.Id(), cancellation) switch
        {
            null => NotFound(),
            { Draft.SubmittedAs: { } number } => LocalRedirect(User.IsStaff() ? $"/work/{number}" : $"/cases/{number}"),
            var page => await show(page),
        };

    private Task<IActionResult> SectionAsync(Guid id, string key, Func<DraftPage, FormSection, Task<IActionResult>> show, CancellationToken cancellation) =>
        PageAsync(id, page => page.Item.Form.Sections.FirstOrDefault(s => s.Key == key) is { } section
            ? show(page, section)
            : Task.FromResult<IActionResult>(NotFound()), cancellation);
}

internal static class MaterialUploads
{
    /// <summary>The largest material limit that an item may set, and what the form around it takes.</summary>
    public const long MaxRequestBytes = 210L * 1024 * 1024;
}

internal static class SectionForms
{
    public static FormAnswers Typed(this SectionForm form) =>
        FormAnswers.Of(form.Answers.Select(a => KeyValuePair.Create(a.Key, (IEnumerable<string?>)a.Value)));
}
