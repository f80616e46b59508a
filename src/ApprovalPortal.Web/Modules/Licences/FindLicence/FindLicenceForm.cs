using ApprovalPortal.Modules.Licences.Domain;
using FluentValidation;

namespace ApprovalPortal.Modules.Licences;

/// <summary>What somebody reads off a licence to verify it.</summary>
public sealed class FindLicenceForm
{
    /// <summary>The verification code or the identifier.</summary>
    public string? Code { get; init; }
}

internal sealed class FindLicenceFormValidator : AbstractValidator<FindLicenceForm>
{
    public FindLicenceFormValidator() =>
        RuleFor(f => f.Code)
            .NotEmpty().WithMessage("请填写证照上的验证码或证照标识")
            .MaximumLength(2 * LicenceIdentifier.MaxLength).WithMessage("验证码是 12 位，证照标识不超过 100 个字符");
}
