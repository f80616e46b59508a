using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>Every ordinary "no" about a rating.</summary>
public static class RatingRefusals
{
    public static readonly Refusal NotFinished = new("rating.not-finished", "这一件还没有办结，办结以后才能评价。");

    public static readonly Refusal Withdrawn = new("rating.withdrawn", "这一件是申请人撤回的，没有办理结果可以评价。");

    public static readonly Refusal Twice = new("rating.twice", "这一件已经评价过，请勿重复评价。");

    public static readonly Refusal UnknownLevel = new("rating.unknown-level", "请选一个满意程度。", "Stars");

    public static readonly Refusal BadNeedsReason = new("rating.bad-needs-reason", "请至少选 1 项不满意的原因，或者写下来。", "Reasons");

    public static Refusal TooLate(DateOnly openUntil) =>
        new("rating.too-late", $"评价到{DateWords.DayWithYear(openUntil)}为止，现在不能再评价了。");

    public static Refusal ReasonOfOtherLevel(int stars) =>
        new("rating.reason-of-other-level", $"选的原因里有不属于“{StarLevels.NameOf(stars)}”的，请去掉，或者改选满意程度。", "Reasons");
}
