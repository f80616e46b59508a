using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Data;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>
/// On the applicant's page: the invitation to rate, or what was given. On the staff page nothing at all: beside the
/// applicant's name a rating would say who gave it.
/// </summary>
internal sealed class RatingPanel(AppDbContext db, CityClock clock, IOptions<RatingOptions> options) : ICasePanel
{
    private const string PartialView = "/Modules/Ratings/CasePanel/_RatingPanel.cshtml";

    public int Order => 200;

    public async Task<CasePanel?> ForAsync(CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation)
    {
        if (viewer == CaseViewer.Staff || caseFile.ClosedOn is null)
        {
            return null;
        }

        var rating = await db.Ratings().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == caseFile.Id, cancellation);
        if (rating is not null)
        {
            return new("你的评价", PartialView, new RatingPanelModel(caseFile.Number, GivenRating.Of(rating), null));
        }

        var openDays = options.Value.OpenDays;
        return Rating.Allows(caseFile, openDays, clock.Today).IsRefused
            ? null
            : new("评价这次服务", PartialView, new RatingPanelModel(caseFile.Number, null, Rating.OpenUntil(caseFile, openDays)));
    }
}
