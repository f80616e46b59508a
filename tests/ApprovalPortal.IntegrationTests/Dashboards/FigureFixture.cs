using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Dashboards;

/// <summary>
/// Two departments whose cases sit on the edges of the fourth quarter of 2025, so that each can be counted by hand.
/// Today is 2 March 2026.
/// </summary>
public sealed class FigureFixture : ClaimsFixture, IAsyncLifetime
{
    private static readonly CaseDays[] Edges =
    [
        // Received the day before, decided on the first day.
        new(Day(2025, 9, 30), Due: Day(2025, 10, 20), Decided: Day(2025, 10, 1), WorkingDays: 1, Delivered: Day(2025, 10, 2)) { Rated = (Day(2025, 10, 3), 5) },
        // Decided late, on the last day; handed over and rated in the next quarter.
        new(Day(2025, 10, 1), Due: Day(2025, 10, 24), Decided: Day(2025, 12, 31), WorkingDays: 60, Delivered: Day(2026, 1, 2)) { Rated = (Day(2026, 1, 3), 4) },
        // Received on the last day, decided in time in the next quarter.
        new(Day(2025, 12, 31), Due: Day(2026, 1, 16), Decided: Day(2026, 1, 5), WorkingDays: 3),
        // Due on the last day and still undecided.
        new(Day(2025, 11, 3), Due: Day(2025, 12, 31)),
        // Due on the first day of the next quarter and still undecided.
        new(Day(2025, 11, 4), Due: Day(2026, 1, 1)),
        // Overdue at the end, decided since.
        new(Day(2025, 11, 5), Due: Day(2025, 12, 1), Decided: Day(2026, 1, 8), WorkingDays: 44),
        // Past its day but withdrawn before the end.
        new(Day(2025, 12, 1), Due: Day(2025, 12, 10), Withdrawn: Day(2025, 12, 20)),
        // Past its day at the end, withdrawn since.
        new(Day(2025, 12, 2), Due: Day(2025, 12, 11), Withdrawn: Day(2026, 1, 5)),
        // Never accepted: no promise runs.
        new(Day(2025, 12, 30)),
        new(Day(2025, 11, 10), Declined: Day(2025, 11, 12)) { Rated = (Day(2025, 11, 13), 2) },
        // Due today: not late yet.
        new(Day(2026, 2, 10), Due: Day(2026, 3, 2)),
    ];

    public Department Slow { get; } = FigureData.Department("边界局");

    public Department Quick { get; } = FigureData.Department("快办局");

    public async Task InitializeAsync() => await InDatabaseAsync(async db =>
    {
        db.AddRange(Slow, Quick);
        var quick = new CaseDays(Day(2025, 11, 5), Due: Day(2025, 11, 20), Decided: Day(2025, 11, 6), Delivered: Day(2025, 11, 6));
        foreach (var (department, days) in Edges.Select(days => (Slow, days)).Append((Quick, quick)))
        {
            var caseFile = this.Case(department.Id, Guid.NewGuid(), days);
            db.Add(caseFile);
            if (FigureData.RatingOf(caseFile, days) is { } rating)
            {
                db.Add(rating);
            }
        }

        return await db.SaveChangesAsync();
    });

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
