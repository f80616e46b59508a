namespace ApprovalPortal.Platform.Web;

public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Register = "register";
    public const string LookUp = "look-up";
    public const string Upload = "upload";
    public const string Verify = "verify";
}
