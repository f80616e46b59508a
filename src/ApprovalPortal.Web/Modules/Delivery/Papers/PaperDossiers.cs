using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Reads together what the papers of a case say.</summary>
public sealed class PaperDossiers(AppDbContext db, PersonalDataVault vault, IOptions<CityOptions> city, CityClock clock)
{
    /// <summary>When each step of a case was taken, in order.</summary>
    public Task<List<DatedStep>> StepsAsync(Guid caseId, CancellationToken cancellation) =>
        db.Cases().AsNoTracking().Where(c => c.Id == caseId).SelectMany(c => c.History)
            .OrderBy(s => s.Sequence).Select(s => new DatedStep(s.Action, s.At)).ToListAsync(cancellation);

    /// <param name="caseFile">With its materials and corrections.</param>
    public async Task<PaperDossier> OfAsync(CaseFile caseFile, IReadOnlyList<DatedStep> steps, CancellationToken cancellation)
    {
        var version = await db.ItemVersions().AsNoTracking().SingleAsync(v => v.Id == caseFile.ItemVersionId, cancellation);
        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == caseFile.DepartmentId, cancellation);
        var applicant = await db.Applicants().AsNoTracking().SingleAsync(a => a.Id == caseFile.ApplicantId, cancellation);
        var receivedBy = caseFile.Channel == FilingChannel.Window
            ? await db.Staff().Where(s => s.AccountId == caseFile.FiledBy).Select(s => s.Name).SingleOrDefaultAsync(cancellation)
            : null;
        var source = MakeLicenceWhenApproved.SourceOf(caseFile.Number);
        var licence = await db.Licences().AsNoTracking().SingleOrDefaultAsync(l => l.Source == source, cancellation);
        return new(
            caseFile,
            steps,
            version,
            department,
            applicant.Kind == ApplicantKind.Person,
            (applicant.DocumentKind.NumberLabel(), vault.MaskedNumber(applicant.DocumentKind, applicant.DocumentNumber)),
            receivedBy,
            licence,
            city.Value,
            clock);
    }
}
