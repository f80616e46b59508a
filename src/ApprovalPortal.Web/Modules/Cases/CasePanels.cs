using System.Security.Claims;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Cases;

public enum CaseViewer
{
    Applicant,
    Staff,
}

/// <summary>A part of a case page that another room draws.</summary>
/// <param name="View">Path of the partial view, such as <c>/Modules/Licences/CasePanel/_LicencePanel.cshtml</c>.</param>
public sealed record CasePanel(string Title, string View, object Model);

/// <summary>
/// Something a downstream room shows on the applicant's progress page and on the staff's case page: the licence, the rating.
/// The only way back up the flow.
/// </summary>
public interface ICasePanel
{
    int Order { get; }

    /// <returns>None when this room has nothing to show for the case.</returns>
    Task<CasePanel?> ForAsync(CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation);
}

/// <summary>A case as it lies before a member of staff, with the wording of the item that it was filed under.</summary>
public sealed record CaseOnDesk(CaseFile Case, ItemVersion Item);

/// <summary>The acts that a downstream room offers a member of staff on the case page, as forms that post to that room.</summary>
public interface ICaseDesk
{
    int Order { get; }

    /// <returns>None when this person can do nothing of this room's with the case as it stands.</returns>
    CasePanel? For(CaseOnDesk onDesk, ClaimsPrincipal user);
}

/// <summary>A work list: which cases wait, for whom.</summary>
/// <param name="Key">Its name in the address: <c>/work?view=waiting</c>.</param>
/// <param name="Mine">Only cases that this person is reviewing.</param>
public sealed record WorkView(string Key, string Title, IReadOnlyList<CaseStatus> Statuses, string Role, string Empty, int Order, bool Mine = false);
