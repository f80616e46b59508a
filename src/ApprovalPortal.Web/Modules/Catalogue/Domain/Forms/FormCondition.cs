namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>“Only when that field was answered so.”</summary>
/// <param name="Field">Key of a field that stands earlier in the form.</param>
/// <param name="Is">Any of these values.</param>
public sealed record FormCondition(string Field, IReadOnlyList<string> Is)
{
    public bool IsMetBy(FormAnswers answers) => answers.All(Field).Any(Is.Contains);
}
