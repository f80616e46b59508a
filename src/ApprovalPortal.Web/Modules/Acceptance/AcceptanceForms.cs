using ApprovalPortal.Modules.Cases.Domain;
using FluentValidation;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>Accepting needs nothing but the version that the clerk saw, and that the materials were looked at.</summary>
public sealed class AcceptForm
{
    public int SeenVersion { get; set; }

    /// <summary>“I have looked through every material.” A clerk who has not should not accept.</summary>
    public bool MaterialsChecked { get; set; }
}

public sealed class AcceptFormValidator : AbstractValidator<AcceptForm>
{
    public AcceptFormValidator() =>
        RuleFor(f => f.MaterialsChecked).Equal(true).WithMessage("请确认已经逐份核对材料，再受理");
}

public sealed class CorrectionForm
{
    public int SeenVersion { get; set; }

    /// <summary>What is wrong with each material, by its key; empty where nothing is.</summary>
    public Dictionary<string, string?> Materials { get; set; } = [];

    /// <summary>What is wrong with the form.</summary>
    public string? FormText { get; set; }
}

public sealed class CorrectionFormValidator : AbstractValidator<CorrectionForm>
{
    public CorrectionFormValidator()
    {
        var tooLong = $"每一处不超过 {CorrectionItem.TextMaxLength} 个字";
        // A rule for each would name the entries by their place; the page has its fields by their key.
        RuleFor(f => f.Materials).Custom((materials, context) =>
        {
            foreach (var (key, _) in materials.Where(m => m.Value?.Trim().Length > CorrectionItem.TextMaxLength))
            {
                context.AddFailure($"{nameof(CorrectionForm.Materials)}[{key}]", tooLong);
            }
        });
        RuleFor(f => f.FormText).MaximumLength(CorrectionItem.TextMaxLength).WithMessage(tooLong);
    }
}

public sealed class DeclineForm
{
    public int SeenVersion { get; set; }

    public string? Reason { get; set; }
}

public sealed class DeclineFormValidator : AbstractValidator<DeclineForm>
{
    public DeclineFormValidator() =>
        RuleFor(f => f.Reason).MaximumLength(CaseFile.NoteMaxLength).WithMessage($"理由不超过 {CaseFile.NoteMaxLength} 个字");
}
