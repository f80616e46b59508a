namespace ApprovalPortal.Modules.Dashboards;

public static class DashboardsPolicies
{
    /// <summary>Leaders and supervisors see the city, a department's administrator only that department.</summary>
    public const string View = "dashboards.view";
}
