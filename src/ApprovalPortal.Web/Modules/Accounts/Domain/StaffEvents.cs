using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Accounts.Domain;

public sealed record StaffCreated(string StaffNumber, string Name, Guid? DepartmentId, string? WindowCode, IReadOnlyList<string> Roles) : DomainEvent("staff.created");

public sealed record StaffChanged(string Name, Guid? DepartmentId, string? WindowCode, IReadOnlyList<string> Roles) : DomainEvent("staff.changed");

public sealed record StaffPasswordHandedOver() : DomainEvent("staff.password-handed-over");

public sealed record StaffPasswordChosen() : DomainEvent("staff.password-chosen");

public sealed record StaffLocked(string Reason) : DomainEvent("staff.locked");

public sealed record StaffUnlocked() : DomainEvent("staff.unlocked");
