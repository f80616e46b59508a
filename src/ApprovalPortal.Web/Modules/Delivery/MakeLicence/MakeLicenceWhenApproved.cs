using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Licences;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>
/// Makes the licence of a granted case in the commit of its decision. An item whose result is no licence ends in the
/// decision's paper alone.
/// </summary>
public sealed class MakeLicenceWhenApproved(AppDbContext db, PersonalDataVault vault, IssueLicence issue) : IHandle<CaseApproved>
{
    /// <summary>What a licence made from a case names as its source.</summary>
    public static string SourceOf(CaseNumber number) => $"办件 {number.Grouped}";

    public async Task HandleAsync(CaseApproved happened, CancellationToken cancellation)
    {
        // Tracked already: it is being saved.
        var caseFile = (await db.Cases().FindAsync([happened.CaseId], cancellation))!;
        var version = await db.ItemVersions().AsNoTracking().SingleAsync(v => v.Id == caseFile.ItemVersionId, cancellation);
        if (version.Result is not { Kind: ResultKind.Licence } result)
        {
            return;
        }

        var applicant = await db.Applicants().AsNoTracking().SingleAsync(a => a.Id == caseFile.ApplicantId, cancellation);
        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == caseFile.DepartmentId, cancellation);
        var holder = HolderOf(caseFile, applicant);
        await issue.HandleAsync(
            new(
                result.Name.Length > Licence.TitleMaxLength ? result.Name[..Licence.TitleMaxLength] : result.Name,
                holder,
                caseFile.Channel == FilingChannel.Online ? caseFile.FiledBy : null,
                new(department.Id, department.Name, department.CreditCode),
                happened.DecidedOn,
                result.ValidMonths,
                [new(applicant.DocumentKind.NumberLabel(), holder.NumberMask), new("办理事项", caseFile.ItemName)],
                SourceOf(caseFile.Number)),
            cancellation);
    }

    private LicenceHolder HolderOf(CaseFile caseFile, Applicant applicant) => new(
        applicant.Id,
        caseFile.ApplicantName,
        applicant.Kind == ApplicantKind.Person,
        IdentityDocument.Code(applicant.DocumentKind),
        applicant.DocumentNumber,
        vault.MaskedNumber(applicant.DocumentKind, applicant.DocumentNumber));
}
