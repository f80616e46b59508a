using ApprovalPortal.Modules.Dashboards.Domain;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>The cockpit of one quarter as its page shows it.</summary>
/// <param name="Quarters">The quarters to choose from, latest first.</param>
/// <param name="Departments">The departments to choose from; empty for somebody who may see only one.</param>
public sealed record QuarterPage(
    QuarterReport Report, int WorkingDays, DateTimeOffset At, string? DepartmentCode,
    IReadOnlyList<SelectListItem> Quarters, IReadOnlyList<SelectListItem> Departments)
{
    private const int QuartersOffered = 8;
    private const int DepartmentsDrawn = 8;

    public Quarter Quarter => Report.Quarter;

    public string Title => $"{Quarter.Title}　审批运行";

    public string Verdict => FigureWords.Verdict(Report);

    public IReadOnlyList<KeyFigure> KeyFigures => KeyFigure.Of(Report);

    public LeagueTable League => LeagueTable.Of(Report);

    /// <summary>Whether there is more than one department to draw side by side.</summary>
    public bool Compares => Report.Departments.Count > 1;

    /// <summary>The departments with the most applications: more bars than these nobody can read.</summary>
    public IReadOnlyList<DepartmentLine> Busiest =>
        [.. Report.Departments.OrderByDescending(d => d.Figures.Received).ThenBy(d => d.Name, StringComparer.Ordinal).Take(DepartmentsDrawn)];

    public string BusiestFinding => $"收件最多的是{Busiest[0].Name}，{FigureWords.Count(Busiest[0].Figures.Received)} 件";

    public string MonthsFinding
    {
        get
        {
            var most = Report.Months.MaxBy(m => m.Figures.Received)!;
            return most.Figures.Received == 0
                ? "这个季度还没有收件"
                : $"{most.Month.Month} 月收件最多，{FigureWords.Count(most.Figures.Received)} 件";
        }
    }

    public static QuarterPage Of(
        QuarterOverview.Answer answer, string? departmentCode, bool seesAll, IWorkCalendar calendar, CityClock clock)
    {
        var quarter = answer.Report.Quarter;
        return new(
            answer.Report,
            calendar.CountWorkingDays(quarter.First.AddDays(-1), quarter.Last),
            clock.Now,
            departmentCode,
            [.. Offered(quarter, Quarter.Of(clock.Today)).Select(q => new SelectListItem(q.Title, q.ToString(), q == quarter))],
            seesAll
                ? [new("全市各部门", "", departmentCode is null), .. answer.Choices.Select(c => new SelectListItem(c.Name, c.Code, c.Code == departmentCode))]
                : []);
    }

    private static IEnumerable<Quarter> Offered(Quarter shown, Quarter current)
    {
        var offered = new List<Quarter>();
        for (var quarter = current; offered.Count < QuartersOffered; quarter = quarter.Previous)
        {
            offered.Add(quarter);
        }

        return offered.Append(shown).Distinct().OrderByDescending(q => q.First);
    }
}
