using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Passwords, lockout and idle times. Bound from <c>Accounts</c>; refused at start-up if nonsense.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    public const int PasswordMaxLength = 128;

    /// <summary>Characters of a staff password, at least.</summary>
    [Range(10, PasswordMaxLength)]
    public int StaffPasswordLength { get; init; } = 10;

    /// <summary>How many of the four kinds (capitals, small letters, digits, signs) a staff password has.</summary>
    [Range(3, 4)]
    public int StaffPasswordKinds { get; init; } = 3;

    /// <summary>Days after which a staff password has to be changed (GB/T 22239-2019 8.1.4 asks for regular changes).</summary>
    [Range(1, 365)]
    public int StaffPasswordDays { get; init; } = 90;

    /// <summary>How many of their last passwords, the present one among them, staff may not choose again.</summary>
    [Range(1, 24)]
    public int StaffPasswordHistory { get; init; } = 5;

    [Range(8, PasswordMaxLength)]
    public int CitizenPasswordLength { get; init; } = 8;

    [Range(1, 4)]
    public int CitizenPasswordKinds { get; init; } = 2;

    /// <summary>Wrong passwords in a row before the account locks.</summary>
    [Range(3, 10)]
    public int FailuresBeforeLock { get; init; } = 5;

    /// <summary>Minutes for which it stays locked.</summary>
    [Range(5, 1440)]
    public int LockMinutes { get; init; } = 30;

    /// <summary>Minutes without a request after which a member of staff is signed out.</summary>
    [Range(1, 60)]
    public int StaffIdleMinutes { get; init; } = 15;

    /// <summary>Minutes without a request after which an applicant is signed out.</summary>
    [Range(1, 240)]
    public int CitizenIdleMinutes { get; init; } = 30;
}
