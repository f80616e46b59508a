using System.Globalization;
using ApprovalPortal.Modules.Dashboards.Domain;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>Figures as the cockpit writes them: one decimal, a dash for none, changes in words.</summary>
internal static class FigureWords
{
    public const string None = "—";

    private const string NothingBefore = "上季没有可比的数据";

    /// <summary>“12,486”.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>“94.7”.</summary>
    public static string Rate(decimal? value) => value is { } known ? Rounded(known).ToString("0.0", CultureInfo.InvariantCulture) : None;

    /// <summary>“▲ 比上季高 0.4 个百分点”; compares what the reader sees, so figures that look the same are the same.</summary>
    public static string RateChange(decimal? now, decimal? before, string unit, string more = "高", string less = "低")
    {
        if (now is null || before is null)
        {
            return NothingBefore;
        }

        var change = Rounded(now.Value) - Rounded(before.Value);
        return change == 0 ? "和上季一样" : $"{(change > 0 ? "▲" : "▼")} 比上季{(change > 0 ? more : less)} {Rate(Math.Abs(change))} {unit}";
    }

    /// <summary>A quarter that is not over is not measured against a whole one.</summary>
    public static string CountChange(int now, int before, bool isOver)
    {
        if (!isOver)
        {
            return $"上季全季 {Count(before)} 件";
        }

        var change = now - before;
        return change == 0 ? "和上季一样" : $"{(change > 0 ? "▲" : "▼")} 比上季{(change > 0 ? "多" : "少")} {Count(Math.Abs(change))} 件";
    }

    /// <summary>The one sentence that the reader came for.</summary>
    public static string Verdict(QuarterReport report)
    {
        var total = report.Total;
        if (total.OnTimeRate is not { } rate)
        {
            return $"收件 {Count(total.Received)} 件，还没有作出决定的件，也没有到期未决定的件。";
        }

        var overdue = total.Overdue == 0
            ? "没有到期未决定的件。"
            : $"{(report.IsOver ? "到季末还" : "现在")}有 {Count(total.Overdue)} 件到期没有决定。";
        return $"作出决定 {Count(total.Decided)} 件，{Count(total.InTime)} 件在承诺期限内，按期办结率 {Rate(rate)}%。{overdue}";
    }

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
