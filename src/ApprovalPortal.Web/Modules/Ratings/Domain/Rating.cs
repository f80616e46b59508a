using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>What somebody says of a case.</summary>
/// <param name="Reasons">Codes of <see cref="RatingReasons"/>, all of the level chosen.</param>
/// <param name="WantsCallBack">May be rung up about it.</param>
public sealed record Opinion(int Stars, IReadOnlyList<int> Reasons, string? Words, bool WantsCallBack, RatingChannel Channel);

/// <summary>
/// 好差评 of one finished case, 一事一评 (国办发〔2019〕51号, GB/T 39734-2020): once, by who applied, by nobody's prompting.
/// Who gave it is kept for the rating's own purposes and shown to no one at the windows.
/// </summary>
public sealed class Rating : Aggregate
{
    public const int WordsMaxLength = 5000;

    private Rating()
    {
    }

    public Guid CaseId { get; private init; }

    public CaseNumber CaseNumber { get; private init; }

    public int Stars { get; private init; }

    public RatingChannel Channel { get; private init; }

    /// <summary>Codes of <see cref="RatingReasons"/>.</summary>
    public IReadOnlyList<int> Reasons { get; private init; } = [];

    public string? Words { get; private init; }

    public bool WantsCallBack { get; private init; }

    /// <summary>Who gave it.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>The department that decided.</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>GB/T 39046 A.1, as on the case.</summary>
    public string ItemType { get; private init; } = "";

    /// <summary>The city's day on which it was given; what the quarters count by.</summary>
    public DateOnly RatedOn { get; private init; }

    public DateTimeOffset At { get; private init; }

    public override string AuditStream => $"rating:{CaseNumber}";

    /// <summary>The last day on which a case may be rated; none while it is not finished.</summary>
    /// <param name="openDays">Natural days after the case was closed.</param>
    public static DateOnly? OpenUntil(CaseFile caseFile, int openDays) => caseFile.ClosedOn?.AddDays(openDays);

    /// <summary>Whether a case may be rated on a day by those whose case it is; a first rating bars a second.</summary>
    public static Result Allows(CaseFile caseFile, int openDays, DateOnly today)
    {
        if (OpenUntil(caseFile, openDays) is not { } openUntil)
        {
            return RatingRefusals.NotFinished;
        }

        if (caseFile.Outcome == CaseOutcome.Withdrawn)
        {
            return RatingRefusals.Withdrawn;
        }

        return today > openUntil ? RatingRefusals.TooLate(openUntil) : Result.Done;
    }

    /// <summary>Rates a finished case. One or two stars say why: a reason of that level, or words.</summary>
    /// <param name="openDays">Natural days after the case was closed.</param>
    public static Result<Rating> Give(CaseFile caseFile, Opinion opinion, Guid accountId, int openDays, DateTimeOffset at, DateOnly today)
    {
        if (Allows(caseFile, openDays, today) is { IsRefused: true } closed)
        {
            return closed.Refusal;
        }

        if (opinion.Stars is < StarLevels.Worst or > StarLevels.Best)
        {
            return RatingRefusals.UnknownLevel;
        }

        int[] reasons = [.. opinion.Reasons.Distinct().Order()];
        if (reasons.Any(code => RatingReasons.Find(code)?.Stars != opinion.Stars))
        {
            return RatingRefusals.ReasonOfOtherLevel(opinion.Stars);
        }

        var words = string.IsNullOrWhiteSpace(opinion.Words) ? null : opinion.Words.Trim();
        if (opinion.Stars <= StarLevels.Bad && reasons.Length == 0 && words is null)
        {
            return RatingRefusals.BadNeedsReason;
        }

        var rating = new Rating
        {
            CaseId = caseFile.Id,
            CaseNumber = caseFile.Number,
            Stars = opinion.Stars,
            Channel = opinion.Channel,
            Reasons = reasons,
            Words = words,
            WantsCallBack = opinion.WantsCallBack,
            AccountId = accountId,
            DepartmentId = caseFile.DepartmentId,
            ItemType = caseFile.ItemType,
            RatedOn = today,
            At = at,
        };
        rating.Raise(new RatingGiven(caseFile.Number, opinion.Stars, opinion.Channel, reasons));
        return rating;
    }
}
