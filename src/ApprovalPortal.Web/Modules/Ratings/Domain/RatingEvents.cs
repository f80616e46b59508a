using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>
/// Somebody rated a case. It stands in the rating's own audit stream, not in the case's, which staff may read,
/// and holds neither the words nor who gave it.
/// </summary>
public sealed record RatingGiven(CaseNumber Number, int Stars, RatingChannel Channel, IReadOnlyList<int> Reasons) : DomainEvent("rating.given");
