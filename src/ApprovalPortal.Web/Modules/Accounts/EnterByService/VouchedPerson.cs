using System.Globalization;
using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>A person as the identity service names them. The document number is who they are; the name alone never is.</summary>
/// <param name="Name">As the service has it.</param>
/// <param name="DocumentKind">One that a rule checks: cards that only a clerk can judge are not taken.</param>
/// <param name="DocumentNumber">In its one form.</param>
/// <param name="Mobile">None when the service gave none, or nothing that is a mobile.</param>
public sealed record VouchedPerson(string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, string? Mobile)
{
    /// <summary>Reads the service's claims.</summary>
    /// <returns>A refusal when the name or the number is missing, or the number is none of its kind.</returns>
    public static Result<VouchedPerson> Read(ClaimsPrincipal vouched, IdentityServiceOptions service, DateOnly today)
    {
        var name = Claim(service.NameClaim);
        var number = IdentityDocument.Normalise(Claim(service.DocumentNumberClaim));
        if (name.Length is 0 or > Applicant.NameMaxLength
            || number.Length == 0
            || KindOf(Claim(service.DocumentKindClaim), number, today) is not { } kind
            || IdentityDocument.Validate(kind, number, today) is not null)
        {
            return AccountRefusals.NotVouchedFor;
        }

        var mobile = Claim(service.MobileClaim);
        return new VouchedPerson(name, kind, number, MobileNumber.Validate(mobile) is null ? MobileNumber.Normalise(mobile) : null);

        string Claim(string type) => vouched.FindFirstValue(type)?.Trim() ?? "";
    }

    private static IdentityDocumentKind? KindOf(string code, string number, DateOnly today)
    {
        if (code.Length == 0)
        {
            return ResidentId.TryParse(number, today, out var id) ? id.Document : null;
        }

        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && (IdentityDocumentKind)value is var kind
            && kind != IdentityDocumentKind.Other
            && PersonDocuments.Kinds.Contains(kind)
                ? kind
                : null;
    }
}
