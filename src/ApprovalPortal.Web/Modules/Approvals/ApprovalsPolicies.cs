namespace ApprovalPortal.Modules.Approvals;

public static class ApprovalsPolicies
{
    public const string Review = "approvals.review";

    public const string Decide = "approvals.decide";
}
