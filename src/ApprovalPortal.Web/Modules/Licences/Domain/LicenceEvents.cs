using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <param name="Source">Where it comes from, such as the case's number.</param>
public sealed record LicenceIssued(string Identifier, string Number, string Title, string Source, DateOnly IssuedOn, DateOnly? ValidUntil)
    : DomainEvent("licence.issued");

public sealed record LicenceTypeDefined(string Code, string Title) : DomainEvent("licence-type.defined");
