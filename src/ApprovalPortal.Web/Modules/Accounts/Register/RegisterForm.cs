using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Time;
using FluentValidation;

namespace ApprovalPortal.Modules.Accounts;

public sealed class RegisterForm
{
    public string? Name { get; set; }

    public IdentityDocumentKind DocumentKind { get; set; } = IdentityDocumentKind.ResidentIdCard;

    public string? DocumentNumber { get; set; }

    public string? Mobile { get; set; }

    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }

    public bool Consents { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator(CityClock clock, PasswordRules passwords)
    {
        RuleFor(f => f.Name).IsApplicantName();
        RuleFor(f => f.DocumentKind).Must(PersonDocuments.Kinds.Contains).WithMessage("请选择证件类型");
        RuleFor(f => f.DocumentNumber).IsNumberOf(f => f.DocumentKind, clock);
        RuleFor(f => f.Mobile).IsMobile();
        RuleFor(f => f.Password).IsNewPassword(passwords, isStaff: false);
        RuleFor(f => f.PasswordAgain).Equal(f => f.Password).WithMessage("两次填写的密码不一样");
        RuleFor(f => f.Consents).Equal(true).WithMessage("请阅读隐私政策，同意后打勾；不同意的，可以到窗口办理");
    }
}
