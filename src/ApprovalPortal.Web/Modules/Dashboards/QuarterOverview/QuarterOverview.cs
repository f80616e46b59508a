using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Dashboards.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Ratings.Data;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>
/// Counts a quarter and the one before it: seven queries however many departments there are. The database groups by
/// department and by slot (the quarter before, or one of the three months), over half-open ranges of days.
/// </summary>
public sealed class QuarterOverview(AppDbContext db, CityClock clock)
{
    private const int PreviousSlot = 0;

    private static readonly CaseStatus[] Undecided = [CaseStatus.Accepted, CaseStatus.UnderReview, CaseStatus.AwaitingDecision];

    /// <param name="DepartmentCode">The credit code of the one department that is asked for; none for all.</param>
    /// <param name="OnlyDepartmentId">The one department that the reader may see; none for all.</param>
    public sealed record Query(Quarter Quarter, string? DepartmentCode, Guid? OnlyDepartmentId);

    /// <summary>The report, and the departments that the reader may choose from, by name.</summary>
    public sealed record Answer(QuarterReport Report, IReadOnlyList<DepartmentChoice> Choices);

    public sealed record DepartmentChoice(Guid Id, string Code, string Name);

    /// <returns>None when there is no such department, or the reader may not see it.</returns>
    public async Task<Answer?> HandleAsync(Query query, CancellationToken cancellation)
    {
        var choices = await db.Departments()
            .Where(d => query.OnlyDepartmentId == null || d.Id == query.OnlyDepartmentId)
            .OrderBy(d => d.ShortName)
            .Select(d => new DepartmentChoice(d.Id, d.CreditCode, d.ShortName))
            .ToListAsync(cancellation);
        var chosen = query.DepartmentCode is null
            ? choices.Find(c => c.Id == query.OnlyDepartmentId)
            : choices.Find(c => c.Code == query.DepartmentCode);
        if (chosen is null && (query.DepartmentCode ?? (object?)query.OnlyDepartmentId) is not null)
        {
            return null;
        }

        var counted = await CountAsync(query.Quarter, chosen?.Id, cancellation);
        var previous = Sum(counted.Where(c => c.Slot == PreviousSlot)) + new Figures
        {
            Overdue = await OverdueAt(query.Quarter.Previous, chosen?.Id).CountAsync(cancellation),
        };
        var overdue = await OverdueAt(query.Quarter, chosen?.Id)
            .GroupBy(c => c.DepartmentId)
            .Select(g => new { DepartmentId = g.Key, Count = g.Count() })
            .ToListAsync(cancellation);

        // What is overdue stands at the quarter's end and belongs to none of its months.
        var months = query.Quarter.Months.Select((month, index) => new MonthLine(month, Sum(counted.Where(c => c.Slot == index + 1)))).ToList();
        var names = choices.ToDictionary(c => c.Id, c => c.Name);
        var departments = counted.Where(c => c.Slot != PreviousSlot).Select(c => (c.DepartmentId, c.Figures))
            .Concat(overdue.Select(o => (o.DepartmentId, Figures: new Figures { Overdue = o.Count })))
            .GroupBy(c => c.DepartmentId)
            .Select(g => (names[g.Key], g.Aggregate(default(Figures), (sum, c) => sum + c.Figures)))
            .ToList();
        var total = departments.Aggregate(default(Figures), (sum, d) => sum + d.Item2);

        var report = new QuarterReport(
            query.Quarter, chosen?.Name, clock.Today, total, previous, months, QuarterReport.Rank(departments));
        return new(report, choices);
    }

    private async Task<List<Counted>> CountAsync(Quarter quarter, Guid? departmentId, CancellationToken cancellation)
    {
        var (from, until) = (quarter.Previous.First, quarter.Next.First);
        var cases = db.Cases().AsNoTracking().Where(c => departmentId == null || c.DepartmentId == departmentId);
        var ratings = db.Ratings().AsNoTracking().Where(r => r.Channel != RatingChannel.Default && (departmentId == null || r.DepartmentId == departmentId));

        var received = await InSlots(quarter, cases
            .Where(c => c.ReceivedOn >= from && c.ReceivedOn < until)
            .Select(c => new Happening { DepartmentId = c.DepartmentId, Day = c.ReceivedOn, Yes = false, Days = 0, Stars = 0 })).ToListAsync(cancellation);
        var decided = await InSlots(quarter, cases
            .Where(c => c.DecidedOn >= from && c.DecidedOn < until)
            .Select(c => new Happening
            {
                DepartmentId = c.DepartmentId,
                Day = c.DecidedOn!.Value,
                Yes = c.DecidedInTime == true,
                Days = c.WorkingDaysUsed ?? 0,
                Stars = 0,
            })).ToListAsync(cancellation);
        var finished = await InSlots(quarter,
            from c in cases
            where c.ClosedOn >= @from && c.ClosedOn < until && c.Outcome != CaseOutcome.Withdrawn
            join r in ratings on c.Id equals r.CaseId into given
            from r in given.DefaultIfEmpty()
            select new Happening { DepartmentId = c.DepartmentId, Day = c.ClosedOn!.Value, Yes = r != null, Days = 0, Stars = 0 }).ToListAsync(cancellation);
        var rated = await InSlots(quarter, ratings
            .Where(r => r.RatedOn >= from && r.RatedOn < until)
            .Select(r => new Happening { DepartmentId = r.DepartmentId, Day = r.RatedOn, Yes = false, Days = 0, Stars = r.Stars })).ToListAsync(cancellation);

        return
        [
            .. received.Select(r => new Counted(r.DepartmentId, r.Slot, new() { Received = r.Count })),
            .. decided.Select(r => new Counted(r.DepartmentId, r.Slot, new() { Decided = r.Count, InTime = r.Yes, WorkingDays = r.Days })),
            .. finished.Select(r => new Counted(r.DepartmentId, r.Slot, new() { Finished = r.Count, FinishedAndRated = r.Yes })),
            .. rated.Select(r => new Counted(r.DepartmentId, r.Slot, new() { Satisfaction = new(r.Five, r.Four, r.Three, r.Two, r.One) })),
        ];
    }

    /// <summary>
    /// Cases that were accepted, past their day and undecided when the quarter ended: also those decided or withdrawn since.
    /// While the quarter lasts, those that are so today; a case due today is not late yet. None before it begins.
    /// </summary>
    private IQueryable<CaseFile> OverdueAt(Quarter quarter, Guid? departmentId)
    {
        var until = quarter.Next.First;
        var today = clock.Today;
        var dueBefore = today < quarter.First ? DateOnly.MinValue : today < until ? today : until;
        return db.Cases().AsNoTracking()
            .Where(c => departmentId == null || c.DepartmentId == departmentId)
            .Where(c => c.AcceptedOn != null && c.DueOn < dueBefore
                && (Undecided.Contains(c.Status)
                    || c.DecidedOn >= until
                    || (c.Status == CaseStatus.Withdrawn && c.ClosedOn >= until)));
    }

    private static IQueryable<Slotted> InSlots(Quarter quarter, IQueryable<Happening> happenings)
    {
        var (first, second, third) = (quarter.Months[0], quarter.Months[1], quarter.Months[2]);
        return happenings
            .GroupBy(h => new { h.DepartmentId, Slot = h.Day < first ? PreviousSlot : h.Day < second ? 1 : h.Day < third ? 2 : 3 })
            .Select(g => new Slotted
            {
                DepartmentId = g.Key.DepartmentId,
                Slot = g.Key.Slot,
                Count = g.Count(),
                Yes = g.Count(h => h.Yes),
                Days = g.Sum(h => h.Days),
                Five = g.Count(h => h.Stars == 5),
                Four = g.Count(h => h.Stars == 4),
                Three = g.Count(h => h.Stars == 3),
                Two = g.Count(h => h.Stars == 2),
                One = g.Count(h => h.Stars == 1),
            });
    }

    private static Figures Sum(IEnumerable<Counted> counted) => counted.Aggregate(default(Figures), (sum, c) => sum + c.Figures);

    private readonly record struct Counted(Guid DepartmentId, int Slot, Figures Figures);

    /// <summary>
    /// Something that happened to a case on a day, before it is counted. Every property is set in every query:
    /// EF Core does not translate one that is left out.
    /// </summary>
    private sealed class Happening
    {
        public required Guid DepartmentId { get; init; }

        public required DateOnly Day { get; init; }

        /// <summary>Decided in time; finished and rated.</summary>
        public required bool Yes { get; init; }

        public required int Days { get; init; }

        public required int Stars { get; init; }
    }

    private sealed class Slotted
    {
        public Guid DepartmentId { get; init; }

        public int Slot { get; init; }

        public int Count { get; init; }

        public int Yes { get; init; }

        public int Days { get; init; }

        public int Five { get; init; }

        public int Four { get; init; }

        public int Three { get; init; }

        public int Two { get; init; }

        public int One { get; init; }
    }
}
