using ApprovalPortal.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>How long and how varied a password has to be; staff more than applicants. Stands in for Identity's own rules.</summary>
public sealed class PasswordRules(IOptions<AccountOptions> options) : IPasswordValidator<PortalUser>
{
    /// <summary>What a password has to be, in words for the field's hint.</summary>
    public string Hint(bool isStaff)
    {
        var (length, kinds) = Least(isStaff);
        return $"至少 {length} 位，大写字母、小写字母、数字、符号里至少有 {kinds} 种";
    }

    /// <summary>Whether a password meets the rules for an applicant's or a staff member's account.</summary>
    public bool Accepts(string? password, bool isStaff)
    {
        var (length, kinds) = Least(isStaff);
        return password is not null && password.Length >= length && password.Length <= AccountOptions.PasswordMaxLength && KindsIn(password) >= kinds;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Accepts(password, user.IsStaff)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = $"密码要{Hint(user.IsStaff)}" }));

    private static int KindsIn(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0)
        + (password.Any(char.IsLower) ? 1 : 0)
        + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);

    private (int Length, int Kinds) Least(bool isStaff) => isStaff
        ? (options.Value.StaffPasswordLength, options.Value.StaffPasswordKinds)
        : (options.Value.CitizenPasswordLength, options.Value.CitizenPasswordKinds);
}
