using System.Security.Claims;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// A case as staff see it: what was filed, the materials against the list, what happened, and the acts that this person
/// may take. Opening it shows personal data, so it is noted in the case's trail.
/// </summary>
public sealed class CaseDesk(
    AppDbContext db, PersonalDataVault vault, AuditTrail audit, CityClock clock, IWorkCalendar calendar,
    IEnumerable<ICaseDesk> desks, IEnumerable<ICasePanel> panels)
{
    /// <returns>None when there is no such case among those this person may open.</returns>
    public async Task<CaseDeskPage?> HandleAsync(CaseNumber number, ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var caseFile = await db.Cases().VisibleTo(staff).AsNoTracking()
            .Include(c => c.History).Include(c => c.Materials).Include(c => c.Corrections).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return null;
        }

        var item = await db.ItemVersions().AsNoTracking().SingleAsync(v => v.Id == caseFile.ItemVersionId, cancellation);
        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == caseFile.DepartmentId, cancellation);
        audit.Note(db, caseFile.AuditStream, "case.opened");
        await db.SaveChangesAsync(cancellation);

        var onDesk = new CaseOnDesk(caseFile, item);
        return new(
            caseFile,
            item,
            department,
            FormAnswers.FromJson(vault.Open(caseFile.Answers)),
            Masked.Mobile(vault.Open(caseFile.ContactMobile)),
            CaseLamp.Of(caseFile.Status, caseFile.DueOn, caseFile.StatutoryDueOn, caseFile.PromisedUnit == TimeUnit.WorkingDay ? caseFile.PromisedAmount : null, clock.Today, calendar),
            [.. desks.OrderBy(d => d.Order).Select(d => d.For(onDesk, staff)).OfType<CasePanel>()],
            await panels.ForAsync(caseFile, CaseViewer.Staff, cancellation));
    }
}

public sealed record CaseDeskPage(
    CaseFile Case, ItemVersion Item, Department Department, FormAnswers Answers, string ContactMobile, CaseLamp Lamp,
    IReadOnlyList<CasePanel> Acts, IReadOnlyList<CasePanel> Panels)
{
    public IEnumerable<CaseStep> Steps => Case.History.OrderByDescending(s => s.Sequence);
}

internal static class Panels
{
    /// <summary>The panels that have something to show, in order.</summary>
    public static async Task<IReadOnlyList<CasePanel>> ForAsync(
        this IEnumerable<ICasePanel> panels, CaseFile caseFile, CaseViewer viewer, CancellationToken cancellation)
    {
        var shown = new List<CasePanel>();
        foreach (var panel in panels.OrderBy(p => p.Order))
        {
            if (await panel.ForAsync(caseFile, viewer, cancellation) is { } one)
            {
                shown.Add(one);
            }
        }

        return shown;
    }
}
