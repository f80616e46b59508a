using System.Diagnostics;
using ApprovalPortal.Platform.Search;
using Xunit.Abstractions;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class SearchSpeedTests(ITestOutputHelper output)
{
    private const int ItemCount = 5000;
    private static readonly TimeSpan Target = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Things =
    [
        "食品经营", "药品经营", "道路运输", "取水", "采矿", "施工", "公共场所卫生", "建设工程规划", "林木采伐", "医疗机构执业",
        "民办学校办学", "出版物零售", "网络预约出租汽车", "烟草专卖零售", "危险化学品经营", "人力资源服务", "律师执业", "户外广告设置",
    ];

    private static readonly string[] Actions = ["许可", "许可（变更）", "许可证核发", "登记", "备案", "信息查询", "延续审批", "注销", "补发", "年度报告"];

    private static readonly string[] Askings =
    [
        "我想开饭店需要什么材料", "食品经营许可", "施工许可证", "spjy", "sp", "daoluyunshu", "取水", "许可", "证", "怎么办理林木采伐",
    ];

    [Fact]
    public void Five_thousand_items_answer_well_under_fifty_milliseconds()
    {
        var index = SearchIndex.Build(Items(), Synonyms.BuiltIn);
        var filters = new Dictionary<string, string[]> { ["dept"] = ["部门3", "部门7"] };
        foreach (var asking in Askings)
        {
            index.Find(new(asking, filters));
        }

        var times = Enumerable.Range(0, 50).Select(i => Measure(index, new(Askings[i % Askings.Length], i % 3 == 0 ? filters : null))).Order().ToList();

        output.WriteLine($"median {times[25].TotalMilliseconds:0.00} ms, slowest {times[^1].TotalMilliseconds:0.00} ms");
        Assert.True(times[25] < Target, $"median {times[25].TotalMilliseconds} ms");
    }

    private static TimeSpan Measure(SearchIndex index, SearchQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        var hits = index.Find(query);
        var time = Stopwatch.GetElapsedTime(start);
        Assert.True(hits.Total > 0, query.Text);
        return time;
    }

    private static IEnumerable<SearchDocument> Items()
    {
        var random = new Random(20261122);
        for (var i = 0; i < ItemCount; i++)
        {
            var thing = Things[i % Things.Length];
            var body = string.Join(' ', Enumerable.Range(0, 30).Select(_ => Things[random.Next(Things.Length)] + Actions[random.Next(Actions.Length)]));
            yield return Shelf.Document(
                $"第{i}类{thing}{Actions[i / Things.Length % Actions.Length]}",
                body: body,
                facets: [("dept", [$"部门{i % 41}"]), ("theme", [$"主题{i % 13}", $"主题{i % 7}"]), ("type", [Actions[i % 6]])]);
        }
    }
}
