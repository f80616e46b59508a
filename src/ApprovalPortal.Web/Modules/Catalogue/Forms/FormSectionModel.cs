using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Web.TagHelpers;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>
/// One section of a form, to be filled in: what citizen and clerk both see. Inputs are named <c>Answers[key]</c>, and errors
/// in the model state under that name are linked to them by the summary.
/// </summary>
/// <param name="Answers">All that was answered so far, of other sections too: they decide what this one asks.</param>
/// <param name="Faults">What was wrong when it was posted; empty otherwise.</param>
public sealed record FormSectionModel(FormSection Section, FormAnswers Answers, IReadOnlyList<FormFault> Faults, string NamePrefix = "Answers")
{
    /// <summary>
    /// The fields to draw. One that hangs on a field of this very section is always drawn, for the page's script to show and
    /// hide; one that hangs on an earlier section is drawn or not.
    /// </summary>
    public IEnumerable<FormFieldModel> Fields =>
        from asked in Section.Fields
        let watched = asked.When is { } when ? Section.Fields.FirstOrDefault(f => f.Key == when.Field) : null
        where asked.When is null || watched is not null || asked.When.IsMetBy(Answers)
        select new FormFieldModel(
            asked, NameOf(asked.Key), Answers.All(asked.Key), Faults.FirstOrDefault(f => f.Field == asked.Key)?.Message,
            watched is null ? null : new(NameOf(watched.Key), asked.When!.Is, watched));

    private string NameOf(string key) => $"{NamePrefix}[{key}]";
}

/// <summary>A condition that the page itself can watch.</summary>
/// <param name="Name">Of the watched input.</param>
/// <param name="Is">Any of these values.</param>
public sealed record WatchedCondition(string Name, IReadOnlyList<string> Is, FormField Asked)
{
    /// <summary>For readers whose browser runs no scripts, and who therefore see the field always.</summary>
    public string Words => $"“{Asked.Label}”选“{string.Join("”或者“", Is.Select(v => Asked.Picks.FirstOrDefault(o => o.Value == v)?.Label ?? v))}”时才填。";
}

/// <summary>One field, ready to be drawn.</summary>
public sealed record FormFieldModel(FormField Field, string Name, IReadOnlyList<string> Values, string? Error, WatchedCondition? When)
{
    private const int MostRadios = 6;

    public string Id => FieldText.IdOf(Name);

    public string HintId => $"{Id}-h";

    public string ErrorId => $"{Id}-e";

    public string Value => Values.Count > 0 ? Values[0] : "";

    /// <summary>The ids of what describes the control, for readers who do not see it; null when nothing does.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Field.Hint is null ? null : HintId, Error is null ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public bool IsRadios => Field.Type == FieldType.YesNo || (Field.Type == FieldType.Choice && Field.Options.Count <= MostRadios);

    public bool IsGroup => IsRadios || Field.Type == FieldType.Choices;

    /// <summary>As wide as what is to be written.</summary>
    public string Width => Field.Type switch
    {
        FieldType.Number or FieldType.Money or FieldType.Area => "w-s",
        FieldType.Date or FieldType.Mobile => "w-m",
        FieldType.IdNumber or FieldType.CreditCode or FieldType.Email => "w-l",
        _ => "",
    };

    public string InputType => Field.Type switch
    {
        FieldType.Date => "date",
        FieldType.Mobile => "tel",
        FieldType.Email => "email",
        _ => "text",
    };

    public string? InputMode => Field.Type switch
    {
        FieldType.Number when Field.MostDecimals == 0 => "numeric",
        FieldType.Number or FieldType.Money or FieldType.Area => "decimal",
        _ => null,
    };

    public string? Autocomplete => Field.Type switch
    {
        FieldType.Mobile => "tel",
        FieldType.Email => "email",
        FieldType.Address => "street-address",
        FieldType.IdNumber or FieldType.CreditCode => "off",
        _ => null,
    };
}
