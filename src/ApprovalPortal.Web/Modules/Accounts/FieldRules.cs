using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The checks that several of this room's forms share.</summary>
internal static class FieldRules
{
    public static IRuleBuilderOptions<T, string?> IsApplicantName<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("请填写姓名（名称），和证件上的一致")
        .MaximumLength(Applicant.NameMaxLength).WithMessage($"姓名（名称）不超过 {Applicant.NameMaxLength} 个字");

    public static IRuleBuilderOptionsConditions<T, string?> IsMobile<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((mobile, context) =>
    {
        if (MobileNumber.Validate(mobile) is { } fault)
        {
            context.AddFailure(string.IsNullOrWhiteSpace(mobile) ? "请填写手机号码" : fault);
        }
    });

    public static IRuleBuilderOptionsConditions<T, string?> IsNumberOf<T>(this IRuleBuilder<T, string?> rule, Func<T, IdentityDocumentKind> kind, CityClock clock) =>
        rule.Custom((number, context) =>
        {
            if (IdentityDocument.Validate(kind(context.InstanceToValidate), number, clock.Today) is { } fault)
            {
                context.AddFailure(fault);
            }
        });

    public static IRuleBuilderOptions<T, string?> IsCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("请填写验证码")
        .MaximumLength(20).WithMessage("验证码过长，请核对");

    public static IRuleBuilderOptions<T, string?> IsNewPassword<T>(this IRuleBuilder<T, string?> rule, PasswordRules passwords, bool isStaff) =>
        rule.Must(p => passwords.Accepts(p, isStaff)).WithMessage($"密码要{passwords.Hint(isStaff)}");
}

/// <summary>The documents by which a person is known, as choices.</summary>
internal static class PersonDocuments
{
    public static IReadOnlyList<IdentityDocumentKind> Kinds { get; } =
    [
        IdentityDocumentKind.ResidentIdCard,
        IdentityDocumentKind.ResidencePermit,
        IdentityDocumentKind.HongKongMacaoTravelPermit,
        IdentityDocumentKind.TaiwanTravelPermit,
        IdentityDocumentKind.PermanentResidenceCard,
        IdentityDocumentKind.Passport,
        IdentityDocumentKind.Other,
    ];

    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. Kinds.Select(Choice)];

    /// <summary>With the code of enterprises and other bodies, for the window.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesWithBodies { get; } = [.. Choices, Choice(IdentityDocumentKind.UnifiedSocialCreditCode)];

    private static SelectListItem Choice(IdentityDocumentKind kind) => new(IdentityDocument.Name(kind), kind.ToString());
}
