using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>All the papers a case can have, in the order in which they come about.</summary>
internal static class CasePapers
{
    public static IReadOnlyList<CasePaper> All { get; } =
        [new ReceiptPaper(), new CorrectionPaper(), new AcceptancePaper(), new DeclinePaper(), new GrantPaper(), new DenialPaper()];

    /// <summary>The papers that a case has by now.</summary>
    public static IEnumerable<(CasePaper Paper, DateTimeOffset At)> Of(CaseFile caseFile, IReadOnlyList<DatedStep> steps)
    {
        foreach (var paper in All)
        {
            if (paper.MadeAt(caseFile, steps) is { } at)
            {
                yield return (paper, at);
            }
        }
    }

    /// <returns>Null where the case has no paper of that name.</returns>
    public static CasePaper? Find(string? key, CaseFile caseFile, IReadOnlyList<DatedStep> steps) =>
        Of(caseFile, steps).Where(p => p.Paper.Key == key).Select(p => p.Paper).FirstOrDefault();
}
