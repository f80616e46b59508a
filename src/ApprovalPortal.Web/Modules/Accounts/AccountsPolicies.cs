namespace ApprovalPortal.Modules.Accounts;

/// <summary>Who may use what in this room, and the two policies that all rooms share.</summary>
public static class AccountsPolicies
{
    /// <summary>Signed in, and not staff.</summary>
    public const string Applicant = "applicant";

    /// <summary>Signed in as staff, whatever the role.</summary>
    public const string Staff = "staff";

    /// <summary>Signed in, staff or not.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>System administrators: staff accounts.</summary>
    public const string ManageStaff = "accounts.manage-staff";

    /// <summary>Window clerks: looking at identity documents.</summary>
    public const string CheckIdentity = "accounts.check-identity";
}
