using ApprovalPortal.Modules.Ratings.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ApprovalPortal.Modules.Ratings;

public sealed class RateCaseForm
{
    /// <summary>No level is chosen beforehand.</summary>
    public int? Stars { get; init; }

    /// <summary>A list that the binder can add to; an array would stay as it is.</summary>
    public List<int> Reasons { get; init; } = [];

    public string? Words { get; init; }

    public bool WantsCallBack { get; init; }

    /// <summary>What the page says around the form; never posted.</summary>
    [BindNever, ValidateNever]
    public RatableCase Case { get; set; } = null!;
}

internal sealed class RateCaseFormValidator : AbstractValidator<RateCaseForm>
{
    internal const string LevelMissing = "请先选满意程度";

    internal static readonly string WordsTooLong = $"想说的话最多 {Rating.WordsMaxLength} 个字，请删短一些";

    public RateCaseFormValidator()
    {
        RuleFor(f => f.Stars).NotNull().WithMessage(LevelMissing);
        RuleFor(f => f.Words).MaximumLength(Rating.WordsMaxLength).WithMessage(WordsTooLong);
    }
}
