using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Identifiers;
using FluentValidation;

namespace ApprovalPortal.Modules.Cases;

public sealed class ApplicantForm
{
    public Guid? ApplicantId { get; set; }

    public string? ContactName { get; set; }

    public string? ContactMobile { get; set; }
}

public sealed class ApplicantFormValidator : AbstractValidator<ApplicantForm>
{
    public ApplicantFormValidator()
    {
        RuleFor(f => f.ApplicantId).NotNull().WithMessage("请选择为谁申请");
        RuleFor(f => f.ContactName).NotEmpty().WithMessage("请填写联系人姓名").MaximumLength(Applicant.NameMaxLength).WithMessage("联系人姓名太长了");
        ContactRules.Mobile(RuleFor(f => f.ContactMobile));
    }
}

public sealed class CounterApplicantForm
{
    public ApplicantKind? Kind { get; set; }

    public string? Name { get; set; }

    public IdentityDocumentKind? DocumentKind { get; set; }

    public string? DocumentNumber { get; set; }

    public string? ContactName { get; set; }

    public string? ContactMobile { get; set; }
}

public sealed class CounterApplicantFormValidator : AbstractValidator<CounterApplicantForm>
{
    public CounterApplicantFormValidator()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("请选择申请人是个人、企业还是其他组织");
        RuleFor(f => f.Name).NotEmpty().WithMessage("请填写证件上的姓名或名称").MaximumLength(Applicant.NameMaxLength).WithMessage("姓名或名称太长了");
        RuleFor(f => f.DocumentKind).NotNull().WithMessage("请选择证件");
        RuleFor(f => f.DocumentNumber).NotEmpty().WithMessage("请填写证件号码").MaximumLength(IdentityDocument.NumberMaxLength).WithMessage("证件号码太长了");
        RuleFor(f => f.ContactName).MaximumLength(Applicant.NameMaxLength).WithMessage("联系人姓名太长了");
        ContactRules.Mobile(RuleFor(f => f.ContactMobile));
    }
}

internal static class ContactRules
{
    public static void Mobile<T>(IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("请填写联系手机")
        .Custom((typed, context) =>
        {
            if (MobileNumber.Validate(typed!) is { } fault)
            {
                context.AddFailure(fault);
            }
        });
}

public sealed class SectionForm
{
    /// <summary>Field keys to what was typed.</summary>
    public Dictionary<string, string?[]> Answers { get; set; } = [];

    /// <summary>“Save and leave” rather than “save and go on”.</summary>
    public bool Leave { get; set; }
}

/// <summary>The item's own form checks the answers (FormDefinition.Check): they are kept whether complete or not.</summary>
public sealed class SectionFormValidator : AbstractValidator<SectionForm>;

public sealed class MaterialForm
{
    public string? Key { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>Which file is missing or wrong is said at its own line of the list, see <see cref="AddMaterial"/>.</summary>
public sealed class MaterialFormValidator : AbstractValidator<MaterialForm>;

public sealed class DeliveryForm
{
    public DeliveryChoice? Choice { get; set; }

    /// <summary>Consent to electronic service; without it the result is not served into the account (电子签名法 §11).</summary>
    public bool AgreesToElectronic { get; set; }

    public string? Address { get; set; }
}

public sealed class DeliveryFormValidator : AbstractValidator<DeliveryForm>
{
    public DeliveryFormValidator()
    {
        RuleFor(f => f.Choice).NotNull().WithMessage("请选择结果怎么给你");
        RuleFor(f => f.AgreesToElectronic).Equal(true).When(f => f.Choice == DeliveryChoice.Electronic)
            .WithMessage("电子送达要你同意。不同意的，请选窗口领取或寄送");
        RuleFor(f => f.Address).NotEmpty().When(f => f.Choice == DeliveryChoice.Courier).WithMessage("请填写收件地址")
            .MaximumLength(200).WithMessage("收件地址不超过 200 个字");
    }
}

public sealed class ConfirmForm
{
    public bool Confirmed { get; set; }
}

public sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator() => RuleFor(f => f.Confirmed).Equal(true).WithMessage(DraftRefusals.NotConfirmed.Message);
}
