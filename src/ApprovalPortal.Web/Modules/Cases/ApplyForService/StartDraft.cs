using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>Opens the account's draft for an item, or starts one. A draft under an older wording moves to the one in force.</summary>
public sealed class StartDraft(AppDbContext db, CityClock clock)
{
    /// <returns>The draft's id and whether the wording changed under it; a refusal when the item cannot be filed online.</returns>
    public async Task<Result<Started>> HandleAsync(TaskCode code, Guid owner, bool atWindow, CancellationToken cancellation)
    {
        var item = await db.CurrentVersionOf(code).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (item is null)
        {
            return DraftRefusals.NoSuchItem;
        }

        if (item.CannotBeFiledOnline is { } reason)
        {
            return reason;
        }

        var now = clock.Now;
        var taskCode = code.ToString();
        var draft = atWindow
            ? null // At the counter each applicant is a new one.
            : await db.Set<ApplicationDraft>()
                .Where(d => d.OwnerId == owner && d.TaskCode == taskCode && d.SubmittedAs == null && d.ExpiresAt > now)
                .OrderByDescending(d => d.SavedAt).FirstOrDefaultAsync(cancellation);
        var moved = draft is not null && draft.ItemVersionId != item.Id;
        if (draft is null)
        {
            db.Add(draft = ApplicationDraft.Start(owner, taskCode, item.Id, atWindow, now));
        }
        else if (moved)
        {
            draft.MoveTo(item.Id, now);
        }

        await db.SaveChangesAsync(cancellation);
        return new Started(draft.Id, moved);
    }

    public sealed record Started(Guid Draft, bool WordingChanged);
}
