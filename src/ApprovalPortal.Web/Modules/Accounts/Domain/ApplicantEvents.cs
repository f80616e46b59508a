using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Accounts.Domain;

public sealed record ApplicantRegistered(ApplicantKind Kind, IdentityDocumentKind DocumentKind) : DomainEvent("applicant.registered");

public sealed record ApplicantDeclared(Guid AccountId) : DomainEvent("applicant.declared");

public sealed record ApplicantVerified(Guid AccountId, VerifiedBy By, Guid? Staff, string DocumentSeen) : DomainEvent("applicant.verified");

public sealed record ApplicantClaimedBack(Guid AccountId, IReadOnlyList<Guid> LostBy, VerifiedBy By, Guid? Staff, string DocumentSeen) : DomainEvent("applicant.claimed-back");

public sealed record ApplicantReleased(Guid AccountId) : DomainEvent("applicant.released");

public sealed record ApplicantNameCorrected() : DomainEvent("applicant.name-corrected");

public sealed record ApplicantMobileChanged() : DomainEvent("applicant.mobile-changed");
