using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Cases;

/// <summary>Something a downstream room shows on the applicant's progress page and the staff case page.</summary>
public interface ICasePanel
{
    int Order { get; }

    Task<CasePanel?> ForAsync(CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation);
}

public enum CaseViewer
{
    Applicant,
    Staff,
}

/// <param name="View">The partial's path, such as <c>/Modules/Licences/CasePanel/_LicencePanel.cshtml</c>.</param>
public sealed record CasePanel(string Title, string View, object Model);
