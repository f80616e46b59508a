using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases.Data;

public static class CaseQueries
{
    public static DbSet<CaseFile> Cases(this AppDbContext db) => db.Set<CaseFile>();

    /// <summary>What an account may see: what it filed itself, and every case of the applicants that it is verified to be.</summary>
    public static IQueryable<CaseFile> OwnedBy(this IQueryable<CaseFile> cases, Guid account, IReadOnlyCollection<Guid> verifiedApplicants) =>
        verifiedApplicants.Count == 0
            ? cases.Where(c => c.FiledBy == account)
            : cases.Where(c => c.FiledBy == account || verifiedApplicants.Contains(c.ApplicantId));

    /// <summary>
    /// What a member of staff may open: the window all, a department's people their own department's, the managing body all.
    /// </summary>
    public static IQueryable<CaseFile> VisibleTo(this IQueryable<CaseFile> cases, ClaimsPrincipal staff)
    {
        if (staff.IsInRole(StaffRoles.WindowClerk) || staff.IsInRole(StaffRoles.Supervisor))
        {
            return cases;
        }

        return staff.DepartmentId() is { } department && (staff.IsInRole(StaffRoles.Reviewer) || staff.IsInRole(StaffRoles.Decider) || staff.IsInRole(StaffRoles.DepartmentAdmin))
            ? cases.Where(c => c.DepartmentId == department)
            : cases.Where(c => false);
    }

    /// <summary>
    /// Whether a case is another department's. Somebody who also works at the window opens every case, but reviews and decides
    /// their own department's only.
    /// </summary>
    public static bool IsOfOtherDepartment(this ClaimsPrincipal staff, CaseFile caseFile) => staff.DepartmentId() != caseFile.DepartmentId;

    /// <summary>Who does something, as the history names them.</summary>
    public static Hand Hand(this ClaimsPrincipal user) => new(user.Id(), user.Name());
}
