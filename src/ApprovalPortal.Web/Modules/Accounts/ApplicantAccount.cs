using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// How the account of somebody who is not staff looks: known by the digest of the mobile, named by a masked name. Without a
/// mobile, which an identity service need not give, it is signed in to by that service alone.
/// </summary>
internal static class ApplicantAccount
{
    public static PortalUser Make(PersonalDataVault vault, string name, string? mobile, DateTimeOffset at)
    {
        var user = new PortalUser { Id = NewId.Next(), DisplayName = Masked.Name(name), CreatedAt = at };
        if (mobile is null)
        {
            // Nobody types this, and a password never fits it.
            user.UserName = $"service-{user.Id}";
        }
        else
        {
            user.ReachAt(vault, mobile);
        }

        return user;
    }

    /// <summary>Another mobile: the account is signed in to by it from now on, and nobody has verified it yet.</summary>
    public static void ReachAt(this PortalUser user, PersonalDataVault vault, string mobile)
    {
        user.Mobile = vault.Seal(MobileNumber.Normalise(mobile));
        user.MobileDigest = user.UserName = vault.MobileDigest(mobile);
        user.MobileVerified = false;
    }
}
