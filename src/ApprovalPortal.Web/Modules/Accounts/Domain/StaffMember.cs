using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>Somebody who works on the portal: who they are, where they sit and what they may do.</summary>
public sealed class StaffMember : Aggregate
{
    public const int NumberMaxLength = 20;
    public const int NameMaxLength = 30;
    public const int WindowMaxLength = 10;

    private readonly List<StaffRole> _roles = [];

    private StaffMember()
    {
    }

    public Guid AccountId { get; private init; }

    /// <summary>工号: what they sign in with, and what stands on papers. Capital letters and digits.</summary>
    public string StaffNumber { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>None for the managing body and for the administrators of the whole city.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>The district whose data they see; none for the whole city.</summary>
    public string? DistrictCode { get; private set; }

    public string? WindowCode { get; private set; }

    /// <summary>For 党员示范岗, which only members of the party may hold.</summary>
    public bool IsPartyMember { get; private set; }

    /// <summary>The password was handed over by somebody else, so it has to be changed before anything else is done.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>When they chose the present password; none before the first.</summary>
    public DateTimeOffset? PasswordChosenAt { get; private set; }

    public IReadOnlyList<StaffRole> Roles => _roles;

    public override string AuditStream => $"staff:{StaffNumber}";

    /// <summary>A new member of staff, whose first password is known to whoever made the account.</summary>
    /// <param name="accountId">The account they sign in with.</param>
    /// <param name="details">Who and where.</param>
    /// <param name="roles">At least one role of <see cref="StaffRoles"/>.</param>
    /// <param name="staffNumber">In its one form, see <see cref="NormaliseNumber"/>.</param>
    public static Result<StaffMember> Create(Guid accountId, string staffNumber, StaffDetails details, IReadOnlyCollection<string> roles)
    {
        if (RefusalOf(roles) is { } refusal)
        {
            return refusal;
        }

        var member = new StaffMember { AccountId = accountId, StaffNumber = staffNumber, MustChangePassword = true };
        member.Take(details);
        member.Hold(roles);
        member.Raise(new StaffCreated(staffNumber, details.Name, details.DepartmentId, details.WindowCode, [.. roles]));
        return member;
    }

    /// <summary>The one form in which staff numbers are stored and looked up.</summary>
    public static string NormaliseNumber(string? typed) => (typed ?? "").Trim().ToUpperInvariant();

    /// <summary>Moves somebody and changes what they may do.</summary>
    public Result Change(StaffDetails details, IReadOnlyCollection<string> roles)
    {
        if (RefusalOf(roles) is { } refusal)
        {
            return refusal;
        }

        Take(details);
        Hold(roles);
        Raise(new StaffChanged(details.Name, details.DepartmentId, details.WindowCode, [.. roles]));
        return Result.Done;
    }

    public bool Holds(string role) => _roles.Any(r => r.Role == role);

    /// <summary>Somebody else has set the password.</summary>
    public void PasswordHandedOver()
    {
        MustChangePassword = true;
        Raise(new StaffPasswordHandedOver());
    }

    /// <summary>They chose a password of their own.</summary>
    public void PasswordChosen(DateTimeOffset at)
    {
        MustChangePassword = false;
        PasswordChosenAt = at;
        Raise(new StaffPasswordChosen());
    }

    /// <summary>Whether they have to choose another password before doing anything else.</summary>
    /// <param name="oldest">A password chosen before this is too old.</param>
    public bool MustChooseAnother(DateTimeOffset oldest) => MustChangePassword || PasswordChosenAt < oldest;

    public void Lock(string reason) => Raise(new StaffLocked(reason));

    public void Unlock() => Raise(new StaffUnlocked());

    private static Refusal? RefusalOf(IReadOnlyCollection<string> roles) =>
        roles.Count == 0 ? AccountRefusals.NoRole
        : roles.FirstOrDefault(r => !StaffRoles.Exists(r)) is { } unknown ? AccountRefusals.UnknownRole(unknown)
        : StaffRoles.MayBeHeldTogether(roles) ? null
        : AccountRefusals.RolesApart;

    private void Take(StaffDetails details) =>
        (Name, DepartmentId, DistrictCode, WindowCode, IsPartyMember) =
        (details.Name, details.DepartmentId, details.DistrictCode, details.WindowCode, details.IsPartyMember);

    private void Hold(IReadOnlyCollection<string> roles)
    {
        _roles.RemoveAll(r => !roles.Contains(r.Role));
        _roles.AddRange(roles.Distinct().Where(r => !Holds(r)).Select(r => new StaffRole(r)));
    }
}

/// <summary>Who somebody is and where they sit.</summary>
public sealed record StaffDetails(string Name, Guid? DepartmentId = null, string? DistrictCode = null, string? WindowCode = null, bool IsPartyMember = false);

/// <summary>One role that a member of staff holds.</summary>
public sealed class StaffRole
{
    public const int MaxLength = 30;

    internal StaffRole(string role) => Role = role;

    private StaffRole()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public string Role { get; private init; } = "";
}
