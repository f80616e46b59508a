using System.Security.Claims;

namespace ApprovalPortal.Platform.Identity;

/// <summary>The claims of our own sign-in cookie, and how to read them.</summary>
public static class PortalClaims
{
    public const string DisplayName = "display-name";
    public const string Staff = "staff";
    public const string Department = "department";
    public const string District = "district";
    public const string Window = "window";

    /// <summary>The signed-in account's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the action lacks its policy.</exception>
    public static Guid Id(this ClaimsPrincipal user) =>
        user.IdOrNull() ?? throw new InvalidOperationException("No one is signed in.");

    public static Guid? IdOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static string Name(this ClaimsPrincipal user) => user.FindFirstValue(DisplayName) ?? "";

    public static bool IsStaff(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == Staff);

    /// <summary>The department a staff member works for; none for applicants and city-wide administrators.</summary>
    public static Guid? DepartmentId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Department), out var id) ? id : null;
}
