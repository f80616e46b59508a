namespace ApprovalPortal.Modules.Acceptance;

public static class AcceptancePolicies
{
    public const string WorkAtWindow = "acceptance.window";
}
