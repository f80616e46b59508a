using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Cases.Domain;

public sealed record CaseSubmitted(CaseNumber Number, Guid ItemVersionId, Guid DepartmentId, FilingChannel Channel) : DomainEvent("case.submitted");

public sealed record CorrectionRequested(CaseNumber Number, int Items, DateOnly RespondBy) : DomainEvent("case.correction-requested");

public sealed record CorrectionSupplied(CaseNumber Number, int Files) : DomainEvent("case.correction-supplied");

public sealed record CaseAccepted(CaseNumber Number, DateOnly AcceptedOn, DateOnly? PromisedDueOn, DateOnly? StatutoryDueOn) : DomainEvent("case.accepted");

public sealed record CaseDeclined(CaseNumber Number, string Reason) : DomainEvent("case.declined");

public sealed record ReviewStarted(CaseNumber Number) : DomainEvent("case.review-started");

public sealed record DecisionRecommended(CaseNumber Number, bool Grant) : DomainEvent("case.decision-recommended");

public sealed record CaseReturned(CaseNumber Number, string Reason) : DomainEvent("case.returned");

/// <summary>The application is granted: the licence is made from this.</summary>
public sealed record CaseApproved(Guid CaseId, CaseNumber Number, DateOnly DecidedOn) : DomainEvent("case.approved");

public sealed record CaseDenied(Guid CaseId, CaseNumber Number, string Reason) : DomainEvent("case.denied");

public sealed record CaseClosed(Guid CaseId, CaseNumber Number, CaseOutcome Outcome) : DomainEvent("case.closed");

public sealed record CaseWithdrawn(CaseNumber Number, string? Reason) : DomainEvent("case.withdrawn");

public sealed record FeeRecorded(CaseNumber Number, decimal Amount, string ReceiptNumber) : DomainEvent("case.fee-recorded");

