using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>The page before an application: what it is, and whether a draft waits to be gone on with.</summary>
public sealed class ItemToApplyFor(AppDbContext db, CityClock clock)
{
    public async Task<BeginPage?> HandleAsync(TaskCode code, Guid account, bool atWindow, CancellationToken cancellation)
    {
        var found = await db.CurrentVersionOf(code).AsNoTracking()
            .Join(db.Departments(), v => v.DepartmentId, d => d.Id, (v, d) => new { Item = v, Department = d.ShortName })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var now = clock.Now;
        var text = code.ToString();
        var waiting = atWindow
            ? null
            : await db.Set<ApplicationDraft>().AsNoTracking()
                .Where(d => d.OwnerId == account && d.TaskCode == text && d.SubmittedAs == null && d.ExpiresAt > now)
                .OrderByDescending(d => d.SavedAt).Select(d => new WaitingDraft(d.Id, d.SavedAt, d.ExpiresAt)).FirstOrDefaultAsync(cancellation);
        return new(found.Item, found.Department, waiting);
    }
}

public sealed record WaitingDraft(Guid Id, DateTimeOffset SavedAt, DateTimeOffset ExpiresAt);

public sealed record BeginPage(ItemVersion Item, string Department, WaitingDraft? Draft);

public sealed record ApplicantPage(DraftPage Page, IReadOnlyList<FilingIdentity> Identities, ApplicantForm Form);

public sealed record CounterApplicantPage(DraftPage Page, CounterApplicantForm Form);

public sealed record SectionPage(DraftPage Page, FormSection Section, FormAnswers Answers, IReadOnlyList<FormFault> Faults);

public sealed record DeliveryPage(DraftPage Page, DeliveryForm Form);

/// <param name="DueIfAccepted">When there is a result at the latest if it is accepted as it is today; none without a published limit.</param>
public sealed record ConfirmPage(DraftPage Page, string Mobile, string? Address, DateOnly? DueIfAccepted);

/// <summary>What the page about the applicant shows.</summary>
public sealed class ApplicantPages(AppDbContext db, FilingIdentities identities, PersonalDataVault vault)
{
    public async Task<ApplicantPage> ForAsync(DraftPage page, Guid account, CancellationToken cancellation, ApplicantForm? typed = null)
    {
        var mine = await identities.HandleAsync(account, cancellation);
        List<FilingIdentity> fitting = [.. mine.Where(i => page.Item.IsFor(i.Kind) && i.Covers([page.Item.TaskCode.ToString(), page.Item.Name, .. page.Item.Guide.Themes]))];
        var mobile = page.Draft.ContactMobile
            ?? await db.Set<PortalUser>().Where(u => u.Id == account).Select(u => u.Mobile).SingleOrDefaultAsync(cancellation);
        var own = mine.FirstOrDefault(i => i.Kind == ApplicantKind.Person && i.Capacity == Capacity.Self);
        return new(page, fitting, typed ?? new()
        {
            ApplicantId = page.Draft.ApplicantId ?? (fitting.Count == 1 ? fitting[0].ApplicantId : null),
            ContactName = page.Draft.ContactName ?? own?.Name,
            ContactMobile = vault.OpenOrNull(mobile),
        });
    }

    public CounterApplicantPage AtCounter(DraftPage page, CounterApplicantForm? typed = null) => new(page, typed ?? new()
    {
        Name = page.Draft.ApplicantName,
        ContactName = page.Draft.ContactName,
        ContactMobile = vault.OpenOrNull(page.Draft.ContactMobile),
    });
}

/// <summary>What the last page before submission shows.</summary>
public sealed class ConfirmPages(PersonalDataVault vault, IWorkCalendar calendar)
{
    public ConfirmPage Of(DraftPage page) => new(
        page,
        vault.OpenOrNull(page.Draft.ContactMobile) ?? "",
        vault.OpenOrNull(page.Draft.DeliveryAddress),
        (page.Item.Promised ?? page.Item.Statutory) is { } limit ? calendar.DueOn(page.Today, limit) : null);
}
