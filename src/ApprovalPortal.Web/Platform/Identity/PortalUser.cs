using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace ApprovalPortal.Platform.Identity;

/// <summary>
/// Somebody who can sign in. What Identity would keep in the clear (mobile, e-mail) is kept sealed here,
/// and found by keyed digest; Identity's own columns for them stay empty. A citizen's user name is the keyed
/// digest of the mobile, a staff member's is the staff number.
/// </summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 60;

    /// <summary>What the page calls this person; for citizens already masked (周*宁).</summary>
    public string DisplayName { get; set; } = "";

    public bool IsStaff { get; set; }

    public SealedText? Mobile { get; set; }

    /// <summary>Keyed digest of the mobile, for looking it up.</summary>
    public string? MobileDigest { get; set; }

    /// <summary>A code sent to the mobile came back, or a clerk saw it ring.</summary>
    public bool MobileVerified { get; set; }

    public SealedText? EmailAddress { get; set; }

    public string? EmailDigest { get; set; }

    public bool EmailVerified { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set when the account was closed; the record that the law keeps stays, the door does not open any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
