using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class SynonymsTests
{
    [Fact]
    public void The_built_in_list_is_read() => Assert.True(Synonyms.BuiltIn.Count > 400, $"{Synonyms.BuiltIn.Count}");

    [Theory]
    [InlineData("开饭店", "食品经营许可")]
    [InlineData("我想开一家小吃店需要什么材料", "食品经营许可")]
    [InlineData("我想开家小饭店", "食品经营许可")]
    [InlineData("盖房", "建筑工程施工许可证核发")]
    [InlineData("老年卡怎么办", "老年人优待证办理")]
    [InlineData("换身份证", "居民身份证换领")]
    [InlineData("怎么注册公司", "企业设立登记")]
    [InlineData("网吧", "互联网上网服务营业场所经营单位设立审批")]
    [InlineData("我失业了怎么领失业金", "失业保险金申领")]
    [InlineData("请问在哪里取公积金", "住房公积金提取")]
    public void An_everyday_phrase_finds_the_official_item(string said, string title)
    {
        var shelf = Shelf.Of(
            "食品经营许可", "建筑工程施工许可证核发", "老年人优待证办理", "居民身份证换领", "企业设立登记",
            "互联网上网服务营业场所经营单位设立审批", "失业保险金申领", "住房公积金提取", "药品经营许可", "企业注销登记");

        Assert.Equal(title, shelf.Titles(said)[0]);
    }

    [Fact]
    public void The_more_important_official_word_comes_first()
    {
        var synonyms = Synonyms.Parse(["开民宿 => 公共场所卫生许可 特种行业经营许可"]);
        var first = Shelf.Document("公共场所卫生许可");
        var second = Shelf.Document("特种行业经营许可");

        var hits = SearchIndex.Build([second, first], synonyms).Find(new("开民宿")).Hits;

        Assert.Equal([first.Id, second.Id], hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Half_an_official_word_is_another_word()
    {
        var shelf = Shelf.Of("药品经营许可", "食品检测", "道路货物运输");

        Assert.Equal(0, shelf.Index.Find(new("开饭店")).Total);
    }

    [Theory]
    [InlineData("开饭店 食品经营许可")]
    [InlineData("=> 食品经营许可")]
    [InlineData("开饭店 =>")]
    public void A_line_without_two_sides_is_refused(string line) =>
        Assert.Throws<FormatException>(() => Synonyms.Parse([line]));

    [Fact]
    public void Comments_and_blank_lines_are_passed_over_and_lines_add_up()
    {
        var synonyms = Synonyms.Parse(["# 说明 => 不算", "", "摆渡 => 渡口", "摆渡 渡船 => 船舶"]);
        var index = SearchIndex.Build([Shelf.Document("渡口设置"), Shelf.Document("船舶登记"), Shelf.Document("取水许可")], synonyms);

        Assert.Equal(2, synonyms.Count);
        Assert.Equal(2, index.Find(new("摆渡")).Total);
    }
}
