namespace ApprovalPortal.Modules.Accounts;

public sealed class EditStaffForm : StaffForm;

public sealed class EditStaffFormValidator : StaffFormValidator<EditStaffForm>;
