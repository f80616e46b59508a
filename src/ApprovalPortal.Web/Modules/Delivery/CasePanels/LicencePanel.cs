using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>The licence on the pages of the case that it was made from.</summary>
public sealed class LicencePanel(AppDbContext db, CityClock clock) : ICasePanel
{
    public int Order => 40;

    public async Task<CasePanel?> ForAsync(CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation)
    {
        if (caseFile.Outcome != CaseOutcome.Granted)
        {
            return null;
        }

        var source = MakeLicenceWhenApproved.SourceOf(caseFile.Number);
        var licence = await db.Licences().AsNoTracking().SingleOrDefaultAsync(l => l.Source == source, cancellation);
        return licence is null
            ? null
            : new("证照", "/Modules/Delivery/CasePanels/_Licence.cshtml", new CaseLicence(
                licence.Title,
                licence.Number,
                viewer == CaseViewer.Applicant ? $"/licences/{licence.Identifier}" : $"/verify/{licence.Identifier}",
                licence.StatusOn(clock.Today),
                licence.ValidUntil));
    }
}

/// <summary>A licence in brief.</summary>
/// <param name="Url">The holder's own page of it; for staff what anybody may see.</param>
public sealed record CaseLicence(string Title, string Number, string Url, LicenceStatus Status, DateOnly? ValidUntil);
