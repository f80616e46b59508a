using ApprovalPortal.Modules.Cases.Domain;
using FluentValidation;

namespace ApprovalPortal.Modules.Approvals;

public sealed class StartReviewForm
{
    public int SeenVersion { get; set; }
}

public sealed class StartReviewFormValidator : AbstractValidator<StartReviewForm>;

public sealed class RecommendForm
{
    public int SeenVersion { get; set; }

    public bool? Grant { get; set; }

    public string? Opinion { get; set; }
}

public sealed class RecommendFormValidator : AbstractValidator<RecommendForm>
{
    public RecommendFormValidator()
    {
        RuleFor(f => f.Grant).NotNull().WithMessage("请选择建议准予还是建议不予");
        RuleFor(f => f.Opinion).NotEmpty().WithMessage("请填写审查意见")
            .MaximumLength(CaseFile.NoteMaxLength).WithMessage($"审查意见不超过 {CaseFile.NoteMaxLength} 个字");
    }
}

public enum DecisionChoice
{
    Approve,
    Deny,
    Return,
}

public sealed class DecideForm
{
    public int SeenVersion { get; set; }

    public DecisionChoice? Choice { get; set; }

    /// <summary>Reasons for denying or returning; optional for granting.</summary>
    public string? Reason { get; set; }
}

public sealed class DecideFormValidator : AbstractValidator<DecideForm>
{
    public DecideFormValidator()
    {
        RuleFor(f => f.Choice).NotNull().WithMessage("请选择准予、不予，还是退回补充审查");
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Choice == DecisionChoice.Deny).WithMessage("请写明不予许可的理由和依据，申请人会看到");
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Choice == DecisionChoice.Return).WithMessage("请写明要补充审查什么");
        RuleFor(f => f.Reason).MaximumLength(CaseFile.NoteMaxLength).WithMessage($"不超过 {CaseFile.NoteMaxLength} 个字");
    }
}
