using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>Either the rating that was given, or the last day for giving one.</summary>
public sealed record RatingPanelModel(CaseNumber Number, GivenRating? Given, DateOnly? OpenUntil);
