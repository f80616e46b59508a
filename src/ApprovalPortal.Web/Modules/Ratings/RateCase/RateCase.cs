using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Data;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>Gives the one rating of a finished case.</summary>
public sealed class RateCase(AppDbContext db, VerifiedApplicants verified, CityClock clock, IOptions<RatingOptions> options)
{
    public sealed record Command(CaseNumber Number, Guid AccountId, Opinion Opinion);

    /// <returns><see cref="CaseRefusals.NotFound"/> also for a case of somebody else.</returns>
    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicants = await verified.HandleAsync(command.AccountId, cancellation);
        var caseFile = await db.Cases().OwnedBy(command.AccountId, applicants).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Number == command.Number, cancellation);
        if (caseFile is null)
        {
            return CaseRefusals.NotFound;
        }

        if (await IsRatedAsync(caseFile.Id, cancellation))
        {
            return RatingRefusals.Twice;
        }

        var given = Rating.Give(caseFile, command.Opinion, command.AccountId, options.Value.OpenDays, clock.Now, clock.Today);
        if (given.IsRefused)
        {
            return given.Refusal;
        }

        db.Add(given.Value);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two posts at the same moment: the unique index let the first one in.
            db.ChangeTracker.Clear();
            if (await IsRatedAsync(caseFile.Id, cancellation))
            {
                return RatingRefusals.Twice;
            }

            throw;
        }

        return Result.Done;
    }

    private Task<bool> IsRatedAsync(Guid caseId, CancellationToken cancellation) => db.Ratings().AnyAsync(r => r.CaseId == caseId, cancellation);
}
