using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Numbering;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// Turns a complete draft into a case, in one commit. A second click finds the draft submitted and gets the same number.
/// </summary>
public sealed class SubmitApplication(
    AppDbContext db, CaseNumbers numbers, FilingIdentities identities, PersonalDataVault vault, CityClock clock, IWorkCalendar calendar)
{
    /// <summary>行政许可法 §32(4): what is missing is told within five working days of receipt.</summary>
    private const int NoticeWorkingDays = 5;

    public async Task<Result<CaseNumber>> HandleAsync(DraftPage page, Hand by, CancellationToken cancellation)
    {
        var (draft, item) = (page.Draft, page.Item);
        if (draft.SubmittedAs is { } already)
        {
            return already;
        }

        if (!page.IsComplete)
        {
            return DraftRefusals.Incomplete;
        }

        if (!draft.IsAtWindow && !await MayStillFileAsync(draft, by.Id, cancellation))
        {
            return DraftRefusals.NoLongerForApplicant;
        }

        var (now, today) = (clock.Now, clock.Today);
        var taskCode = item.TaskCode.ToString();
        var (number, nationalCode) = await numbers.NextAsync(taskCode, today, cancellation);
        var caseFile = CaseFile.Submit(
            number,
            nationalCode,
            new(item.Id, taskCode, item.Name, item.Type.Code(), item.Kind == ItemKind.OnTheSpot, item.DepartmentId, page.Department.DistrictCode, item.Promised, item.Statutory, item.FeeAmount),
            new(
                draft.ApplicantId!.Value, draft.ApplicantName!, by.Id, by.Name, draft.Capacity!.Value, draft.AuthorityId,
                draft.ContactName!, draft.ContactMobile!.Value, draft.IsAtWindow ? FilingChannel.Window : FilingChannel.Online),
            vault.Seal(item.Form.Keep(page.Answers).ToJson()),
            new(draft.Delivery!.Value, draft.DeliveryAddress),
            page.WantedFiles.Select(m => new MaterialFile(m.Key, m.Name, m.FileId, m.FileName)),
            now,
            today,
            calendar.AddWorkingDays(today, NoticeWorkingDays));
        db.Add(caseFile);
        draft.Become(number, now);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return number;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two clicks at once: the other has become the case, and this one leads there.
            db.ChangeTracker.Clear();
            var other = await db.Set<ApplicationDraft>().AsNoTracking().Where(d => d.Id == draft.Id).Select(d => d.SubmittedAs).SingleOrDefaultAsync(cancellation);
            return other is { } first ? first : Refusal.Changed;
        }
    }

    // Days lie between filling in and submitting: an agent's authority may have ended in the meantime.
    private async Task<bool> MayStillFileAsync(ApplicationDraft draft, Guid account, CancellationToken cancellation) =>
        (await identities.HandleAsync(account, cancellation)).Any(i => i.ApplicantId == draft.ApplicantId && i.AuthorityId == draft.AuthorityId);
}

/// <summary>Gives a new case its two numbers.</summary>
public sealed class CaseNumbers(NumberDispenser dispenser)
{
    private const int CaseBlock = 20;
    private const int ItemBlock = 5;

    public async Task<(CaseNumber Number, string NationalCode)> NextAsync(string taskCode, DateOnly day, CancellationToken cancellation)
    {
        var serial = await dispenser.NextAsync($"case:{day:yyMMdd}", CaseBlock, cancellation);
        var within = await dispenser.NextAsync($"item:{taskCode}:{day:yyMMdd}", ItemBlock, cancellation);
        return (CaseNumber.Of(day, serial), NationalCaseCode.Of(taskCode, day, within));
    }
}
