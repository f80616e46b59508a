using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Results;
using static ApprovalPortal.Testing.CaseFiles;

namespace ApprovalPortal.UnitTests.Ratings;

public sealed class RatingTests
{
    private const int OpenDays = 10;

    private static readonly DateOnly ClosedOn = Monday.AddDays(4);

    private static readonly Guid Account = Applicant.Id;

    [Fact]
    public void Five_stars_need_nothing_else()
    {
        var caseFile = Closed();

        var rating = Rating.Give(caseFile, Stars(5), Account, OpenDays, At, ClosedOn).Value!;

        Assert.Equal((5, caseFile.Id, caseFile.DepartmentId, ClosedOn), (rating.Stars, rating.CaseId, rating.DepartmentId, rating.RatedOn));
        Assert.Empty(rating.Reasons);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_bad_rating_says_why(int stars)
    {
        Assert.Equal(RatingRefusals.BadNeedsReason, Rate(Stars(stars)).Refusal);
        Assert.Equal(RatingRefusals.BadNeedsReason, Rate(Stars(stars) with { Words = "  " }).Refusal);
        Assert.False(Rate(Stars(stars) with { Words = "等了很久" }).IsRefused);
        Assert.False(Rate(Stars(stars) with { Reasons = [stars == 1 ? 113 : 214] }).IsRefused);
    }

    [Theory]
    [InlineData(207)]
    [InlineData(999)]
    public void A_reason_belongs_to_the_level_chosen(int code)
    {
        var result = Rate(Stars(4) with { Reasons = [408, code] });

        Assert.Equal(RatingRefusals.ReasonOfOtherLevel(4), result.Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void There_are_five_levels(int stars) => Assert.Equal(RatingRefusals.UnknownLevel, Rate(Stars(stars)).Refusal);

    [Fact]
    public void The_last_day_is_still_open_and_the_next_is_not()
    {
        var last = ClosedOn.AddDays(OpenDays);

        Assert.False(Rating.Give(Closed(), Stars(4), Account, OpenDays, At, last).IsRefused);
        Assert.Equal(RatingRefusals.TooLate(last), Rating.Give(Closed(), Stars(4), Account, OpenDays, At, last.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_case_that_is_decided_but_not_handed_over_cannot_be_rated_yet() =>
        Assert.Equal(RatingRefusals.NotFinished, Rating.Give(Approved(), Stars(5), Account, OpenDays, At, ClosedOn).Refusal);

    [Fact]
    public void A_declined_case_can_be_rated()
    {
        var declined = Submitted();
        declined.Decline(Clerk, "不属于本机关职权", At, Monday);

        Assert.False(Rating.Give(declined, Stars(3), Account, OpenDays, At, Monday).IsRefused);
    }

    [Fact]
    public void A_withdrawn_case_cannot_be_rated()
    {
        var withdrawn = Submitted();
        withdrawn.Withdraw(Applicant, null, At, Monday);

        Assert.Equal(RatingRefusals.Withdrawn, Rating.Give(withdrawn, Stars(3), Account, OpenDays, At, Monday).Refusal);
    }

    [Fact]
    public void A_reason_ticked_twice_counts_once() => Assert.Equal([408, 411], Rate(Stars(4) with { Reasons = [411, 408, 411] }).Value!.Reasons);

    private static Opinion Stars(int stars) => new(stars, [], null, WantsCallBack: false, RatingChannel.Computer);

    private static Result<Rating> Rate(Opinion opinion) => Rating.Give(Closed(), opinion, Account, OpenDays, At, ClosedOn);

    private static CaseFile Closed()
    {
        var caseFile = Approved();
        Assert.False(caseFile.Deliver(Decider, null, At, ClosedOn).IsRefused);
        return caseFile;
    }
}
