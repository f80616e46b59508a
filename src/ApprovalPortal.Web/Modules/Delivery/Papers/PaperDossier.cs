using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>When something was done to a case; papers are dated by it.</summary>
public sealed record DatedStep(CaseAction Action, DateTimeOffset At);

/// <summary>Everything that the papers of one case say, read from the record.</summary>
/// <param name="ApplicantNumber">The applicant's number under its label: a person's masked, a body's whole (domain rule 11).</param>
/// <param name="ReceivedBy">Who received it at the window; none when it came in online.</param>
public sealed record PaperDossier(
    CaseFile Case, IReadOnlyList<DatedStep> Steps, ItemVersion Version, Department Department, bool IsPerson,
    (string Label, string Number) ApplicantNumber, string? ReceivedBy, Licence? Licence, CityOptions City, CityClock Clock)
{
    /// <summary>How an official paper addresses the applicant.</summary>
    public string You => IsPerson ? "你" : "你单位";

    /// <summary>Only items of this type stand under the Administrative Licensing Law.</summary>
    public bool IsLicensing => Version.Type == ItemType.Licence;

    public string? ConsultPhone => Version.Guide.ConsultPhone ?? Department.Phone;

    public string? ComplaintPhone => Version.Guide.ComplaintPhone ?? Department.ComplaintPhone;
}
