using System.Collections.Frozen;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>What a member of staff may be asked to do. The names stand in role claims, policies and on the command line.</summary>
public static class StaffRoles
{
    /// <summary>系统管理员: makes staff accounts and runs the system; decides nothing and reads no audit trail.</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>安全管理员.</summary>
    public const string SecurityAdmin = "security-admin";

    /// <summary>审计管理员: reads the audit trail, changes nothing.</summary>
    public const string AuditAdmin = "audit-admin";

    public const string WindowClerk = "window-clerk";

    public const string Reviewer = "reviewer";

    public const string Decider = "decider";

    public const string DepartmentAdmin = "department-admin";

    public const string CatalogueAdmin = "catalogue-admin";

    /// <summary>The managing body's supervisor of time limits and ratings.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Reads dashboards.</summary>
    public const string Leader = "leader";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [SystemAdmin] = "系统管理员",
        [SecurityAdmin] = "安全管理员",
        [AuditAdmin] = "审计管理员",
        [WindowClerk] = "窗口人员",
        [Reviewer] = "审查人员",
        [Decider] = "决定人",
        [DepartmentAdmin] = "部门管理员",
        [CatalogueAdmin] = "事项管理员",
        [Supervisor] = "督查人员",
        [Leader] = "领导",
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> All { get; } =
    [
        WindowClerk, Reviewer, Decider, DepartmentAdmin, CatalogueAdmin, Supervisor, Leader, SystemAdmin, SecurityAdmin, AuditAdmin,
    ];

    /// <summary>
    /// 三员: whoever runs the system, whoever guards it and whoever audits it are three people (GB/T 22239-2019 8.1.5),
    /// and none of them handles cases.
    /// </summary>
    private static readonly FrozenSet<string> Apart = [SystemAdmin, SecurityAdmin, AuditAdmin];

    public static bool Exists(string role) => Names.ContainsKey(role);

    /// <exception cref="KeyNotFoundException">There is no such role.</exception>
    public static string NameOf(string role) => Names[role];

    /// <summary>Whether one person may hold all of these.</summary>
    public static bool MayBeHeldTogether(IReadOnlyCollection<string> roles) => roles.Count <= 1 || !roles.Any(Apart.Contains);
}
