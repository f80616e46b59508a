using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>A case as its rating page shows it.</summary>
/// <param name="Given">The rating, when there is one.</param>
/// <param name="Closed">Why it cannot be rated (now); none when it can.</param>
/// <param name="OpenUntil">The last day for rating it; none while the case is not finished.</param>
/// <param name="MaskedMobile">The contact's number, which a call back would ring.</param>
public sealed record RatableCase(
    CaseNumber Number, string ItemName, string DepartmentName, DateOnly? ClosedOn, GivenRating? Given, Refusal? Closed, DateOnly? OpenUntil, int OpenDays, string MaskedMobile);

/// <summary>What somebody said, shown back to them.</summary>
public sealed record GivenRating(int Stars, IReadOnlyList<string> Reasons, string? Words, bool WantsCallBack, DateOnly On)
{
    public string Level => StarLevels.NameOf(Stars);

    internal static GivenRating Of(Rating rating) => new(
        rating.Stars, [.. rating.Reasons.Select(code => RatingReasons.Find(code)!.Words)], rating.Words, rating.WantsCallBack, rating.RatedOn);
}
