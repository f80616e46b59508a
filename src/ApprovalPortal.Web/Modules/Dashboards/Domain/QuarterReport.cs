using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Dashboards.Domain;

/// <summary>A department's line in the league table.</summary>
/// <param name="Place">From 1; departments with the same rate share a place, those without one have none.</param>
public sealed record DepartmentLine(int? Place, string Name, Figures Figures);

public sealed record MonthLine(DateOnly Month, Figures Figures);

/// <summary>One quarter of the city or of one department, with the quarter before.</summary>
/// <param name="Department">The one department that it is about; none for the whole city.</param>
public sealed record QuarterReport(
    Quarter Quarter, string? Department, DateOnly Today, Figures Total, Figures Previous,
    IReadOnlyList<MonthLine> Months, IReadOnlyList<DepartmentLine> Departments)
{
    public bool IsOver => Today > Quarter.Last;

    /// <summary>Best rate first; among equals who decided more; those that decided nothing and owe nothing last.</summary>
    public static IReadOnlyList<DepartmentLine> Rank(IEnumerable<(string Name, Figures Figures)> departments)
    {
        var sorted = departments
            .OrderByDescending(d => d.Figures.OnTimeRate ?? -1)
            .ThenByDescending(d => d.Figures.Decided)
            .ThenBy(d => d.Name, StringComparer.Ordinal)
            .ToList();
        return [.. sorted.Select(d => new DepartmentLine(
            d.Figures.OnTimeRate is { } rate ? sorted.Count(other => other.Figures.OnTimeRate > rate) + 1 : null, d.Name, d.Figures))];
    }
}
