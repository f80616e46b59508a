using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class SuggestTests
{
    private static readonly SearchIndex Index = SearchIndex.Build(
        [
            Shelf.Document("食品经营许可"),
            Shelf.Document("食品生产许可"),
            Shelf.Document("特殊食品注册"),
            Shelf.Document("小作坊登记", plainName: "食品作坊登记"),
            Shelf.Document("律师执业许可"),
            Shelf.Document("食品经营许可"),
        ],
        Synonyms.BuiltIn);

    [Fact]
    public void Beginnings_come_before_middles_and_each_title_once() =>
        Assert.Equal(["食品经营许可", "食品生产许可", "小作坊登记", "特殊食品注册"], Titles("食品"));

    [Fact]
    public void No_more_are_offered_than_wanted() => Assert.Equal(["食品经营许可"], Titles("食品", 1));

    [Theory]
    [InlineData("spjy", "食品经营许可")]
    [InlineData("lvs", "律师执业许可")]
    [InlineData("开饭店", "食品经营许可")]
    public void Pinyin_and_everyday_phrases_are_offered_too(string typed, string expected) =>
        Assert.Equal(expected, Titles(typed)[0]);

    [Fact]
    public void Nothing_typed_offers_nothing() => Assert.Empty(Titles(" ，"));

    [Fact]
    public void The_typed_part_is_marked()
    {
        var suggestion = Assert.Single(Index.Suggest("特殊食品", 5));

        Assert.Equal([new TextRange(0, 4)], suggestion.Highlights);
    }

    private static string[] Titles(string typed, int take = 10) => [.. Index.Suggest(typed, take).Select(s => s.Title)];
}
