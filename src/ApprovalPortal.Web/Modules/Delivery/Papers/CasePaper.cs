using System.Globalization;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>
/// One of the papers that a case gives rise to, printed from the record whenever it is opened. It carries neither 文号
/// nor seal, and says so; nothing here pretends to be sealed.
/// </summary>
internal abstract class CasePaper
{
    private const string Provenance = "本页由系统按办件记录生成，未编文号，未加盖印章。";

    /// <summary>Its name in the address: <c>/cases/260302000017/papers/receipt</c>.</summary>
    public abstract string Key { get; }

    public abstract string TitleFor(string itemType);

    /// <summary>When what it says was done; none where the case has no such paper.</summary>
    public abstract DateTimeOffset? MadeAt(CaseFile caseFile, IReadOnlyList<DatedStep> steps);

    /// <exception cref="InvalidOperationException">The case has no such paper.</exception>
    public Paper Write(PaperDossier dossier)
    {
        var at = MadeAt(dossier.Case, dossier.Steps) ?? throw new InvalidOperationException($"The case has no paper “{Key}”.");
        return new()
        {
            OrgName = dossier.Department.Name,
            Title = TitleFor(dossier.Case.ItemType),
            Blocks = [new SalutationBlock($"{dossier.Case.ApplicantName}："), .. Body(dossier), new ParagraphBlock(Provenance)],
            Signature = new(dossier.Department.Name, dossier.Clock.DayOf(at)),
            MadeAt = at,
        };
    }

    protected abstract IEnumerable<PaperBlock> Body(PaperDossier dossier);

    protected static DateTimeOffset? At(IReadOnlyList<DatedStep> steps, params CaseAction[] actions) =>
        steps.LastOrDefault(s => actions.Contains(s.Action))?.At;

    protected static string Day(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    /// <summary>Papers set no space between a figure and its unit.</summary>
    protected static string Words(TimeLimit limit) => limit.ToString().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A table of facts; those without a value are left out.</summary>
    protected static FactsBlock Facts(params (string Label, string? Value)[] facts) =>
        new([.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => new PaperFact(f.Label, f.Value!))]);

    protected static (string Label, string? Value)[] CaseFacts(PaperDossier dossier) =>
    [
        ("办件编号", dossier.Case.Number.Grouped),
        ("申请人", dossier.Case.ApplicantName),
        (dossier.ApplicantNumber.Label, dossier.ApplicantNumber.Number),
        ("申请事项", dossier.Case.ItemName),
    ];

    /// <summary>The ways to object, which a refusal must name (行政许可法 §32, §38; 行政复议法 §20; 行政诉讼法 §46).</summary>
    protected static RemediesBlock Remedies(PaperDossier dossier) => new(
        $"如不服本决定，可以自知道或者应当知道本决定之日起六十日内向{dossier.Department.ReviewBody ?? "依法有管辖权的行政复议机关"}申请行政复议，"
        + $"或者自知道或者应当知道本决定之日起六个月内向{dossier.Department.Court ?? "依法有管辖权的人民法院"}提起行政诉讼。");
}
