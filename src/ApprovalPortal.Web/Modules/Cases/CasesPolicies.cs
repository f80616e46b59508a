namespace ApprovalPortal.Modules.Cases;

public static class CasesPolicies
{
    /// <summary>Files applications and follows them: an applicant who is signed in.</summary>
    public const string File = "cases.file";

    /// <summary>Opens cases at work: the window, a department's people, the managing body. Which cases is part of every query.</summary>
    public const string Work = "cases.work";
}
