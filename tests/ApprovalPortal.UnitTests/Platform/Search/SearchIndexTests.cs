using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void The_title_weighs_more_than_the_plain_name_and_that_more_than_the_body()
    {
        var shelf = Shelf.Of(
            Shelf.Document("甲事项", body: "取水许可"),
            Shelf.Document("乙事项", plainName: "取水许可的办理"),
            Shelf.Document("取水许可的变更"),
            Shelf.Document("道路运输"));

        Assert.Equal(["取水许可的变更", "乙事项", "甲事项"], shelf.Titles("取水许可"));
    }

    [Fact]
    public void The_exact_name_comes_first()
    {
        var shelf = Shelf.Of("结婚登记预约查询", "结婚登记", "补领结婚登记证", "结婚登记预约");

        Assert.Equal("结婚登记", shelf.Titles("结婚登记")[0]);
    }

    [Fact]
    public void Most_pairs_of_a_long_query_must_be_there()
    {
        var shelf = Shelf.Of("食品经营许可", "药品经营许可", "经营范围查询", "许可公示");

        Assert.Equal(["食品经营许可", "药品经营许可"], shelf.Titles("食品经营许可"));
        Assert.Equal(["食品经营许可"], shelf.Titles("食品"));
    }

    [Fact]
    public void A_sentence_of_common_words_does_not_find_everything()
    {
        var others = Enumerable.Range(0, 200).Select(i => $"我市办理第{i}号业务需要材料");
        var shelf = Shelf.Of([.. others, "食品经营许可"]);

        Assert.Equal(["食品经营许可"], shelf.Titles("我想开饭店，需要什么材料？"));
    }

    [Theory]
    [InlineData("请问如何办理取水许可？")]
    [InlineData("我要办取水许可在哪里")]
    [InlineData("取水许可需要什么材料")]
    public void Question_words_around_the_thing_do_not_matter(string question) =>
        Assert.Equal(["取水许可"], Shelf.Of("取水许可", "采矿许可", "材料检测").Titles(question));

    [Fact]
    public void Fillers_alone_are_looked_for_as_they_stand() =>
        Assert.Equal(["办理往来台湾通行证"], Shelf.Of("办理往来台湾通行证", "取水许可").Titles("办理"));

    [Fact]
    public void One_character_is_looked_for_in_titles_only()
    {
        var shelf = Shelf.Of(Shelf.Document("枪支运输许可"), Shelf.Document("取水许可", body: "枪"));

        Assert.Equal(["枪支运输许可"], shelf.Titles("枪"));
    }

    [Fact]
    public void When_nothing_answers_the_nearest_are_given_and_said_to_be_near()
    {
        var shelf = Shelf.Of("水域滩涂养殖证的审核", "取水许可");

        var hits = shelf.Index.Find(new("水域滩涂渔排网箱安装"));

        Assert.True(hits.IsApproximate);
        Assert.Equal(1, hits.Total);
    }

    [Fact]
    public void Nonsense_finds_nothing()
    {
        var hits = Shelf.Of("取水许可", "采矿许可").Index.Find(new("魑魅魍魉"));

        Assert.Equal((0, false), (hits.Total, hits.IsApproximate));
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_overlap()
    {
        var shelf = Shelf.Of([.. Enumerable.Range(0, 45).Select(i => $"取水许可第{i}项")]);

        string[] pages = [.. shelf.Titles("取水许可", 0, 20), .. shelf.Titles("取水许可", 20, 20), .. shelf.Titles("取水许可", 40, 20)];

        Assert.Equal(45, pages.Distinct().Count());
        Assert.Equal(45, pages.Length);
        Assert.Empty(shelf.Titles("取水许可", 60, 20));
        Assert.Equal(45, shelf.Index.Find(new("取水许可", Skip: 60)).Total);
    }

    [Fact]
    public void A_page_before_the_first_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchIndex.Empty.Find(new("", Skip: -1)));

    [Fact]
    public void Browsing_goes_by_boost_and_then_by_the_alphabet()
    {
        var shelf = Shelf.Of(Shelf.Document("取水许可"), Shelf.Document("采矿许可"), Shelf.Document("驾驶证", boost: 2));

        Assert.Equal(["驾驶证", "采矿许可", "取水许可"], shelf.Titles(""));
        Assert.Equal(["采矿许可"], shelf.Titles(" ", skip: 1, take: 1));
    }

    [Fact]
    public void A_boost_lifts_one_of_two_equal_answers()
    {
        var shelf = Shelf.Of(Shelf.Document("取水许可甲类"), Shelf.Document("取水许可乙类", boost: 1.5));

        Assert.Equal(["取水许可乙类", "取水许可甲类"], shelf.Titles("取水许可"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_boost_must_be_above_zero(double boost) =>
        Assert.Throws<ArgumentException>(() => Shelf.Of(Shelf.Document("取水许可", boost: boost)));

    [Theory]
    [InlineData("经营许可", new[] { "经营许可" })]
    [InlineData("开饭店", new[] { "食品经营许可" })]
    [InlineData("jyxk", new[] { "经营许可" })]
    [InlineData("食品办理许可", new[] { "食品", "许可" })]
    public void What_was_asked_for_is_marked_in_the_title(string text, string[] marked) =>
        Assert.Equal(marked, Shelf.Of("《食品经营许可》证（核发）").Marked(text));

    [Fact]
    public void An_empty_index_answers_everything_with_nothing()
    {
        Assert.Equal(0, SearchIndex.Empty.Find(new("取水许可")).Total);
        Assert.Equal(0, SearchIndex.Empty.Find(new("qsxk")).Total);
        Assert.Equal(0, SearchIndex.Empty.Find(new SearchQuery(null)).Total);
        Assert.Empty(SearchIndex.Empty.Suggest("取水", 5));
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        var shelf = Shelf.Of([.. Enumerable.Range(0, 500).Select(i => $"第{i}类取水许可"), "食品经营许可"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() =>
            i % 2 == 0 ? shelf.Index.Find(new("取水许可")).Total : shelf.Index.Find(new("开饭店")).Total)));

        Assert.All(answers, (total, i) => Assert.Equal(i % 2 == 0 ? 500 : 1, total));
    }

    [Fact]
    public void The_holder_gives_the_index_that_was_put_last()
    {
        var holder = new SearchIndexHolder();
        var before = holder.Current;
        var next = Shelf.Of("取水许可").Index;

        holder.Replace(next);

        Assert.Equal((0, next), (before.Count, holder.Current));
    }
}
