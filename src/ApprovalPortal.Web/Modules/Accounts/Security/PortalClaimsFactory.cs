using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Writes into the sign-in cookie who somebody is; staff with their department, district, window and roles.</summary>
internal sealed class PortalClaimsFactory(UserManager<PortalUser> users, IOptions<IdentityOptions> options, IOptions<AccountOptions> accounts, AppDbContext db, TimeProvider clock)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    /// <summary>The claim of somebody whose password was set by another person, or is too old.</summary>
    public const string MustChangePassword = "must-change-password";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(PortalClaims.DisplayName, user.DisplayName));
        if (!user.IsStaff)
        {
            return identity;
        }

        var member = await db.Staff().AsNoTracking().SingleAsync(s => s.AccountId == user.Id);
        identity.AddClaim(new(PortalClaims.Staff, member.StaffNumber));
        AddIfKnown(identity, PortalClaims.Department, member.DepartmentId?.ToString());
        AddIfKnown(identity, PortalClaims.District, member.DistrictCode);
        AddIfKnown(identity, PortalClaims.Window, member.WindowCode);
        if (member.MustChooseAnother(clock.GetUtcNow().AddDays(-accounts.Value.StaffPasswordDays)))
        {
            identity.AddClaim(new(MustChangePassword, "true"));
        }

        identity.AddClaims(member.Roles.Select(r => new Claim(ClaimTypes.Role, r.Role)));
        return identity;
    }

    private static void AddIfKnown(ClaimsIdentity identity, string type, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            identity.AddClaim(new(type, value));
        }
    }
}
