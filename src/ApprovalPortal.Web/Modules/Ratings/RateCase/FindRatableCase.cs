using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Ratings.Data;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>The rating page of a case that the account filed, or that is a verified applicant's of the account; none of another's.</summary>
public sealed class FindRatableCase(
    AppDbContext db, VerifiedApplicants verified, PersonalDataVault vault, CityClock clock, IOptions<RatingOptions> options)
{
    public async Task<RatableCase?> HandleAsync(CaseNumber number, Guid accountId, CancellationToken cancellation)
    {
        var applicants = await verified.HandleAsync(accountId, cancellation);
        var caseFile = await db.Cases().OwnedBy(accountId, applicants).AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return null;
        }

        var rating = await db.Ratings().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == caseFile.Id, cancellation);
        var department = await db.Departments().Where(d => d.Id == caseFile.DepartmentId).Select(d => d.ShortName).SingleAsync(cancellation);
        var openDays = options.Value.OpenDays;
        return new(
            number,
            caseFile.ItemName,
            department,
            caseFile.ClosedOn,
            rating is null ? null : GivenRating.Of(rating),
            Rating.Allows(caseFile, openDays, clock.Today).Refusal,
            Rating.OpenUntil(caseFile, openDays),
            openDays,
            Masked.Mobile(vault.Open(caseFile.ContactMobile)));
    }
}
