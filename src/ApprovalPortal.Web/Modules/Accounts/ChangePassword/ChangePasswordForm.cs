using ApprovalPortal.Platform.Identity;
using FluentValidation;

namespace ApprovalPortal.Modules.Accounts;

public sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }
}

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordFormValidator(PasswordRules passwords, IHttpContextAccessor http)
    {
        RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage("请填写现在的密码")
            .MaximumLength(AccountOptions.PasswordMaxLength).WithMessage("密码过长，请核对");
        RuleFor(f => f.Password).IsNewPassword(passwords, http.HttpContext?.User.IsStaff() == true);
        RuleFor(f => f.PasswordAgain).Equal(f => f.Password).WithMessage("两次填写的密码不一样");
    }
}
