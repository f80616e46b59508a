using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>文书 on a case's pages: each paper that there is by now, with its day.</summary>
public sealed class PapersPanel(PaperDossiers dossiers) : ICasePanel
{
    public int Order => 60;

    public async Task<CasePanel?> ForAsync(CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation)
    {
        var steps = await dossiers.StepsAsync(caseFile.Id, cancellation);
        var papers = CasePapers.Of(caseFile, steps)
            .Select(p => new PaperLink(p.Paper.TitleFor(caseFile.ItemType), $"/cases/{caseFile.Number}/papers/{p.Paper.Key}", p.At))
            .ToList();
        return new("文书", "/Modules/Delivery/CasePanels/_Papers.cshtml", papers);
    }
}

/// <summary>A paper that can be opened.</summary>
public sealed record PaperLink(string Title, string Url, DateTimeOffset At);
