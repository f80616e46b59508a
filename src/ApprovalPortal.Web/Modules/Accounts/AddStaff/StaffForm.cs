using ApprovalPortal.Modules.Accounts.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>What an administrator says of a member of staff, new or not.</summary>
public abstract class StaffForm
{
    public string? Name { get; set; }

    public Guid? DepartmentId { get; set; }

    public string? DistrictCode { get; set; }

    public string? WindowCode { get; set; }

    public bool IsPartyMember { get; set; }

    public List<string> Roles { get; set; } = [];

    internal static IReadOnlyList<SelectListItem> RoleChoices { get; } = [.. StaffRoles.All.Select(r => new SelectListItem(StaffRoles.NameOf(r), r))];

    internal StaffDetails Details() => new(
        Name!.Trim(),
        DepartmentId,
        string.IsNullOrEmpty(DistrictCode) ? null : DistrictCode,
        string.IsNullOrWhiteSpace(WindowCode) ? null : WindowCode.Trim().ToUpperInvariant(),
        IsPartyMember);
}

public sealed class AddStaffForm : StaffForm
{
    public string? StaffNumber { get; set; }
}

public abstract class StaffFormValidator<T> : AbstractValidator<T>
    where T : StaffForm
{
    protected StaffFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("请填写姓名")
            .MaximumLength(StaffMember.NameMaxLength).WithMessage($"姓名不超过 {StaffMember.NameMaxLength} 个字");
        RuleFor(f => f.WindowCode).MaximumLength(StaffMember.WindowMaxLength).WithMessage("窗口号过长，例如 B06");
        RuleFor(f => f.Roles).NotEmpty().WithMessage(AccountRefusals.NoRole.Message);
    }
}

public sealed class AddStaffFormValidator : StaffFormValidator<AddStaffForm>
{
    public AddStaffFormValidator() =>
        RuleFor(f => f.StaffNumber).NotEmpty().WithMessage("请填写工号")
            .MaximumLength(StaffMember.NumberMaxLength).WithMessage($"工号不超过 {StaffMember.NumberMaxLength} 位")
            .Matches("^[A-Za-z0-9-]*$").WithMessage("工号只能用字母、数字和连字符");
}
