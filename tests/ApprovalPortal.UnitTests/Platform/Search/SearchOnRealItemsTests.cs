using ApprovalPortal.Platform.Search;
using ApprovalPortal.Testing;
using CsvHelper;

namespace ApprovalPortal.UnitTests.Platform.Search;

/// <summary>The names of a province's own list, asked for as people ask.</summary>
public sealed class SearchOnRealItemsTests
{
    private static readonly Lazy<Shelf> Items = new(() => Shelf.Of(ReadItems()));

    [SharedDataTheory]
    [InlineData("我想当老师需要什么材料", "教师资格认定", 3)]
    [InlineData("结婚", "结婚登记预约", 3)]
    [InlineData("我要离婚怎么办理", "离婚登记预约", 3)]
    [InlineData("办护照", "办理及加注普通护照", 3)]
    [InlineData("去香港旅游要办什么证", "往来港澳通行证", 5)]
    [InlineData("国外驾照怎么换国内驾照", "持境外驾驶证申领", 5)]
    [InlineData("新车上牌", "机动车注册登记", 3)]
    [InlineData("开律所", "律师事务所设立许可", 3)]
    [InlineData("当保安要什么证", "保安员证核发", 3)]
    [InlineData("残疾人证丢了", "残疾人证》挂失补办", 1)]
    [InlineData("打官司没钱", "法律援助", 5)]
    [InlineData("退伍报到", "退役军人接收预报到", 5)]
    [InlineData("查社保", "个人权益记录", 5)]
    [InlineData("在河里采砂", "采砂", 3)]
    [InlineData("我退休了怎么领养老金", "养老金申领", 5)]
    [InlineData("商标注册", "商标注册咨询服务", 1)]
    [InlineData("增值税普通发票", "代开增值税普通发票", 2)]
    [InlineData("地图备案", "地图备案", 1)]
    [InlineData("临海建筑物", "修建临河、临湖、临海建筑物审批", 3)]
    [InlineData("spjyxk", "食品经营许可查询", 3)]
    [InlineData("jhdjyy", "结婚登记预约", 3)]
    [InlineData("fangwumaimai", "房屋买卖合同公证指引", 3)]
    [InlineData("zhucekuaijishi", "注册会计师", 3)]
    public void The_right_item_is_among_the_first(string asked, string expected, int within)
    {
        var titles = Items.Value.Titles(asked, take: within);

        Assert.Contains(titles, title => title.Contains(expected, StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void A_question_does_not_find_the_whole_list()
    {
        var hits = Items.Value.Index.Find(new("我想开饭店，需要什么材料，在哪里办理？"));

        Assert.InRange(hits.Total, 1, 40);
    }

    private static SearchDocument[] ReadItems()
    {
        using var csv = CsvReader.FromFile(SharedData.PathOf("data/items/gd_items.csv"));
        string[] body = ["dept", "parent_catalog", "themes", "objects", "materials", "accept_condition"];
        var items = new List<SearchDocument>();
        while (csv.Read())
        {
            items.Add(Shelf.Document(
                csv.GetString("name"),
                body: string.Join(' ', body.Select(csv.GetString)),
                facets: [("type", [csv.GetString("type")]), ("object", csv.GetString("objects").Split('|'))]));
        }

        return [.. items];
    }
}
