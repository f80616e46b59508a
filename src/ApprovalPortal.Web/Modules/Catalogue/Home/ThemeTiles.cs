namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The official themes of people and of legal persons, in their official order, each with its one character.</summary>
internal static class ThemeTiles
{
    private const int Most = 8;

    private static readonly ThemeTile[] People =
    [
        new("生", "生育收养"), new("户", "户籍办理"), new("教", "民族宗教"), new("学", "教育科研"), new("兵", "入伍服役"),
        new("职", "就业创业"), new("立", "设立变更"), new("许", "准营准办"), new("押", "抵押质押"), new("才", "职业资格"),
        new("费", "行政缴费"), new("婚", "婚姻登记"), new("优", "优待抚恤"), new("建", "规划建设"), new("房", "住房保障"),
        new("保", "社会保障"), new("证", "证件办理"), new("行", "交通出行"), new("游", "旅游观光"), new("境", "出境入境"),
        new("权", "消费维权"), new("安", "公共安全"), new("公", "司法公证"), new("识", "知识产权"), new("绿", "环保绿化"),
        new("文", "文化体育"), new("用", "公用事业"), new("医", "医疗卫生"), new("休", "离职退休"), new("葬", "死亡殡葬"),
    ];

    private static readonly ThemeTile[] Units =
    [
        new("立", "设立变更"), new("许", "准营准办"), new("资", "资质认证"), new("检", "年检年审"), new("税", "税收财务"),
        new("才", "人力资源"), new("保", "社会保障"), new("投", "投资审批"), new("融", "融资信贷"), new("押", "抵押质押"),
        new("商", "商务贸易"), new("标", "招标拍卖"), new("关", "海关口岸"), new("外", "涉外服务"), new("农", "农林牧渔"),
        new("建", "国土和规划建设"), new("运", "交通运输"), new("绿", "环保绿化"), new("气", "应对气候变化"), new("水", "水务气象"),
        new("医", "医疗卫生"), new("科", "科技创新"), new("文", "文体教育"), new("识", "知识产权"), new("教", "民族宗教"),
        new("质", "质量技术"), new("疫", "检验检疫"), new("安", "安全生产"), new("消", "公安消防"), new("公", "司法公证"),
        new("用", "公用事业"), new("退", "法人注销"), new("档", "档案文物"),
    ];

    public static IReadOnlyList<ThemeTile> ForPeople(IReadOnlyCollection<string> themes) => Fullest(People, themes);

    public static IReadOnlyList<ThemeTile> ForUnits(IReadOnlyCollection<string> themes) => Fullest(Units, themes);

    // The eight themes that hold most, then back in official order.
    private static IReadOnlyList<ThemeTile> Fullest(ThemeTile[] official, IReadOnlyCollection<string> themes)
    {
        var counts = themes.CountBy(theme => theme).ToDictionary();
        return [.. official.Index()
            .Where(t => counts.ContainsKey(t.Item.Theme))
            .OrderByDescending(t => counts[t.Item.Theme]).ThenBy(t => t.Index)
            .Take(Most)
            .OrderBy(t => t.Index)
            .Select(t => t.Item)];
    }
}
