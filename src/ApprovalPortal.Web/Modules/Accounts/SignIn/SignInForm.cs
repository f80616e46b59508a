using FluentValidation;

namespace ApprovalPortal.Modules.Accounts;

public sealed class SignInForm
{
    public string? Number { get; set; }

    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only an address of this site is followed.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>A form that was being filled in when the session ended, sealed (see <see cref="KeptForms"/>).</summary>
    public string? Kept { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(f => f.Number).NotEmpty().WithMessage("请填写手机号码、身份证号码或者工号")
            .MaximumLength(40).WithMessage("号码过长，请核对");
        RuleFor(f => f.Password).NotEmpty().WithMessage("请填写密码")
            .MaximumLength(AccountOptions.PasswordMaxLength).WithMessage("密码过长，请核对");
    }
}
