using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Identity;

namespace ApprovalPortal.Modules.Approvals;

/// <summary>What a reviewer can do: take the case, or give the opinion on one that they took.</summary>
public sealed class ReviewDesk : ICaseDesk
{
    public int Order => 20;

    public CasePanel? For(CaseOnDesk onDesk, ClaimsPrincipal user) => For(onDesk.Case, user);

    private static CasePanel? For(CaseFile caseFile, ClaimsPrincipal user) => caseFile.Status switch
    {
        _ when !user.IsInRole(StaffRoles.Reviewer) || user.DepartmentId() != caseFile.DepartmentId => null,
        CaseStatus.Accepted when caseFile.AcceptedBy != user.Id() => new("审查", "/Modules/Approvals/ReviewCase/_StartReview.cshtml", caseFile),
        CaseStatus.UnderReview when caseFile.ReviewedBy == user.Id() => new("审查意见", "/Modules/Approvals/ReviewCase/_Recommend.cshtml", caseFile),
        _ => null,
    };
}

/// <summary>What the person who decides can do; nothing with a case that already went through their hands.</summary>
public sealed class DecisionDesk : ICaseDesk
{
    public int Order => 30;

    public CasePanel? For(CaseOnDesk onDesk, ClaimsPrincipal user) => For(onDesk.Case, user);

    private static CasePanel? For(CaseFile caseFile, ClaimsPrincipal user) =>
        caseFile.Status == CaseStatus.AwaitingDecision && user.IsInRole(StaffRoles.Decider) && user.DepartmentId() == caseFile.DepartmentId
            && user.Id() != caseFile.AcceptedBy && user.Id() != caseFile.ReviewedBy
                ? new("决定", "/Modules/Approvals/DecideCase/_Decide.cshtml", caseFile)
                : null;
}
