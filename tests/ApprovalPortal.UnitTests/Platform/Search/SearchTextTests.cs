using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class SearchTextTests
{
    [Fact]
    public void Full_width_characters_are_found_by_half_width_ones()
    {
        var shelf = Shelf.Of("ＡＴＡ单证册（１２３４５）", "食品经营许可");

        Assert.Equal(["ＡＴＡ单证册（１２３４５）"], shelf.Titles("ata"));
        Assert.Equal(["ＡＴＡ单证册（１２３４５）"], shelf.Titles("12345"));
    }

    [Fact]
    public void Punctuation_and_capitals_in_the_query_do_not_matter()
    {
        var shelf = Shelf.Of("广东省WTO/TBT通报咨询", "食品经营许可");

        Assert.Equal(["广东省WTO/TBT通报咨询"], shelf.Titles("《WTO》，tbt！"));
    }

    [Fact]
    public void Broken_and_rare_characters_are_no_error()
    {
        var shelf = Shelf.Of("𠮷野家食品经营许可", "坏字\uD800许可");

        Assert.Contains("𠮷野家食品经营许可", shelf.Titles("𠮷野家"));
        Assert.Empty(shelf.Titles("\uDC00\uD800，"));
    }
}
