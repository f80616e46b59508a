using ApprovalPortal.Modules.Dashboards.Domain;

namespace ApprovalPortal.Modules.Dashboards;

/// <summary>One of the large figures: what it is, what it counts, and how it moved.</summary>
public sealed record KeyFigure(string Title, string Figure, string Unit, IReadOnlyList<string> Counts, string Change)
{
    public static IReadOnlyList<KeyFigure> Of(QuarterReport report)
    {
        var (now, before) = (report.Total, report.Previous);
        var (opinions, opinionsBefore) = (now.Satisfaction, before.Satisfaction);
        return
        [
            new("收件", FigureWords.Count(now.Received), "件", ["收到的申请，按收件日"],
                FigureWords.CountChange(now.Received, before.Received, report.IsOver)),
            new("作出决定", FigureWords.Count(now.Decided), "件", ["准予和不予，按决定日"],
                FigureWords.CountChange(now.Decided, before.Decided, report.IsOver)),
            new("按期办结率", FigureWords.Rate(now.OnTimeRate), "%",
                [
                    $"按期 {now.InTime} ÷（已决定 {now.Decided} ＋ 到期未决定 {now.Overdue}）",
                    $"国家口径：{now.InTime} ÷ {now.Decided}，{FigureWords.Rate(now.NationalOnTimeRate)}%",
                ],
                FigureWords.RateChange(now.OnTimeRate, before.OnTimeRate, "个百分点")),
            new("平均办理", FigureWords.Rate(now.AverageWorkingDays), "个工作日", ["从受理到决定，已决定的件"],
                FigureWords.RateChange(now.AverageWorkingDays, before.AverageWorkingDays, "个工作日", "多", "少")),
            new("满意度", FigureWords.Rate(opinions.Weighted), "分",
                [$"{opinions.Count} 条评价的平均：5 星 100 分、4 星 80、3 星 60、2 星 30、1 星 0"],
                FigureWords.RateChange(opinions.Weighted, opinionsBefore.Weighted, "分")),
            new("好评率", FigureWords.Rate(opinions.GoodRate), "%",
                [
                    $"3 星以上 {opinions.Good} ÷ 评价 {opinions.Count}",
                    $"主动评价率：已评价 {now.FinishedAndRated} ÷ 办结 {now.Finished}，{FigureWords.Rate(now.ActiveRate)}%",
                ],
                FigureWords.RateChange(opinions.GoodRate, opinionsBefore.GoodRate, "个百分点")),
        ];
    }
}
