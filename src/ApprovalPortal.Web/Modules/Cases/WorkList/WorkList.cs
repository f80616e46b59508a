using System.Globalization;
using System.Security.Claims;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// One page of a work list, soonest due first. Pages are cut at a key, not counted off, so the last page costs what the
/// first does; counts stop at <see cref="CountsUpTo"/>.
/// </summary>
public sealed class WorkList(AppDbContext db, CityClock clock, IWorkCalendar calendar)
{
    public const int PageSize = 30;
    public const int CountsUpTo = 999;

    public async Task<WorkListPage> HandleAsync(WorkView view, IReadOnlyList<WorkView> views, ClaimsPrincipal user, WorkListFilter filter, CancellationToken cancellation)
    {
        var cases = Of(view, user);
        if (filter.Number is { } number)
        {
            cases = cases.Where(c => c.Number == number);
        }
        else if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var text = filter.Q.Trim();
            cases = cases.Where(c => c.ItemName.Contains(text) || c.ApplicantName.Contains(text));
        }

        if (Cursor.TryParse(filter.After, out var after))
        {
            cases = cases.Where(c => c.DueOn > after.DueOn || (c.DueOn == after.DueOn && c.Id.CompareTo(after.Id) > 0));
        }

        var rows = await cases.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(PageSize + 1)
            .Join(db.Departments(), c => c.DepartmentId, d => d.Id, (c, d) => new { Case = c, d.ShortName })
            .OrderBy(r => r.Case.DueOn).ThenBy(r => r.Case.Id)
            .Select(r => new
            {
                r.Case.Id, r.Case.Number, r.Case.ItemName, r.Case.ApplicantName, r.ShortName, r.Case.Status, r.Case.IsOnTheSpot,
                r.Case.DueOn, r.Case.StatutoryDueOn, r.Case.AcceptedOn, r.Case.ReceivedOn, r.Case.PromisedAmount, r.Case.PromisedUnit,
            })
            .AsNoTracking().ToListAsync(cancellation);

        var today = clock.Today;
        var shown = rows.Take(PageSize).Select(r => new WorkRow(
            r.Number, r.ItemName, r.ApplicantName, r.ShortName, r.Status, r.IsOnTheSpot, r.DueOn, r.StatutoryDueOn, r.AcceptedOn, r.ReceivedOn,
            CaseLamp.Of(r.Status, r.DueOn, r.StatutoryDueOn, r.PromisedUnit == TimeUnit.WorkingDay ? r.PromisedAmount : null, today, calendar))).ToList();
        var next = rows.Count > PageSize ? new Cursor(rows[PageSize - 1].DueOn, rows[PageSize - 1].Id).ToString() : null;

        var counts = new Dictionary<string, int>();
        foreach (var each in views)
        {
            counts[each.Key] = await Of(each, user).Take(CountsUpTo + 1).CountAsync(cancellation);
        }

        return new(view, views, counts, shown, next, filter);
    }

    private IQueryable<CaseFile> Of(WorkView view, ClaimsPrincipal user)
    {
        var cases = db.Cases().VisibleTo(user).Where(c => view.Statuses.Contains(c.Status));
        if (view.Mine)
        {
            var me = user.Id();
            cases = cases.Where(c => c.ReviewedBy == me);
        }

        return cases;
    }

    private readonly record struct Cursor(DateOnly DueOn, Guid Id)
    {
        public static bool TryParse(string? text, out Cursor cursor)
        {
            cursor = default;
            var parts = (text ?? "").Split('_');
            if (parts.Length != 2
                || !DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !Guid.TryParseExact(parts[1], "N", out var id))
            {
                return false;
            }

            cursor = new(day, id);
            return true;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyyMMdd}_{Id:N}");
    }
}

/// <summary>What the list is narrowed to; lives in the address.</summary>
public sealed record WorkListFilter(string? Q, string? After)
{
    public CaseNumber? Number => CaseNumber.TryParse(Q, out var number) ? number : null;
}

public sealed record WorkRow(
    CaseNumber Number, string ItemName, string ApplicantName, string Department, CaseStatus Status, bool IsOnTheSpot,
    DateOnly DueOn, DateOnly? StatutoryDueOn, DateOnly? AcceptedOn, DateOnly ReceivedOn, CaseLamp Lamp);

public sealed record WorkListPage(
    WorkView View, IReadOnlyList<WorkView> Views, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<WorkRow> Rows, string? Next, WorkListFilter Filter)
{
    public string CountOf(WorkView view) =>
        Counts[view.Key] > WorkList.CountsUpTo ? $"{WorkList.CountsUpTo}+" : Counts[view.Key].ToString(CultureInfo.InvariantCulture);
}
