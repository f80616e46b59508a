using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>When cases may be rated. Bound from <c>Ratings</c>; refused at start-up if nonsense.</summary>
public sealed class RatingOptions
{
    public const string Section = "Ratings";

    /// <summary>
    /// Natural days after a case was closed in which it may be rated. The national rules name no number;
    /// ten is the portal's own and every page that says so says it from here.
    /// </summary>
    [Range(1, 365, ErrorMessage = "Ratings:OpenDays 应为 1 到 365 天")]
    public int OpenDays { get; init; } = 10;
}
