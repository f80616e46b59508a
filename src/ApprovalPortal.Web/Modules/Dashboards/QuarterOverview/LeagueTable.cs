using System.Globalization;
using ApprovalPortal.Modules.Dashboards.Domain;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>The departments' table, as text: the page and the exported file show the same cells.</summary>
public sealed record LeagueTable(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Totals)
{
    public static IReadOnlyList<string> Headings { get; } =
    [
        "名次", "部门", "收件", "作出决定", "按期决定", "到期未决定", "按期办结率 %", "国家口径 %", "平均工作日",
        "满意度", "好评率 %", "评价", "办结", "主动评价率 %",
    ];

    public static LeagueTable Of(QuarterReport report) => new(
        [.. report.Departments.Select(d => Cells(d.Place?.ToString(CultureInfo.InvariantCulture) ?? FigureWords.None, d.Name, d.Figures))],
        Cells("", "合计", report.Total));

    private static IReadOnlyList<string> Cells(string place, string name, Figures figures) =>
    [
        place,
        name,
        Plain(figures.Received),
        Plain(figures.Decided),
        Plain(figures.InTime),
        Plain(figures.Overdue),
        FigureWords.Rate(figures.OnTimeRate),
        FigureWords.Rate(figures.NationalOnTimeRate),
        FigureWords.Rate(figures.AverageWorkingDays),
        FigureWords.Rate(figures.Satisfaction.Weighted),
        FigureWords.Rate(figures.Satisfaction.GoodRate),
        Plain(figures.Satisfaction.Count),
        Plain(figures.Finished),
        FigureWords.Rate(figures.ActiveRate),
    ];

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
