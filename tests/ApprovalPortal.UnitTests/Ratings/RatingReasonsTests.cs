using ApprovalPortal.Modules.Ratings.Domain;

namespace ApprovalPortal.UnitTests.Ratings;

public sealed class RatingReasonsTests
{
    [Fact]
    public void A_code_begins_with_its_level() => Assert.All(RatingReasons.All, r => Assert.Equal(r.Stars, r.Code / 100));

    [Fact]
    public void Every_level_has_eight_reasons_each_with_a_code_of_its_own()
    {
        Assert.All(StarLevels.BestFirst, stars => Assert.Equal(8, RatingReasons.OfLevel(stars).Count()));
        Assert.Equal(RatingReasons.All.Count, RatingReasons.All.Select(r => r.Code).Distinct().Count());
    }

    [Theory]
    [InlineData(101)]
    [InlineData(501)]
    [InlineData(405)]
    public void Retired_codes_are_unknown(int code) => Assert.Null(RatingReasons.Find(code));
}
