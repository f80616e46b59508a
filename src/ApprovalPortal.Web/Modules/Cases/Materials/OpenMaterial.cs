using System.Security.Claims;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>Opens an uploaded file for who may see it. Staff's look at a file is noted in the case's trail.</summary>
public sealed class OpenMaterial(AppDbContext db, AuditTrail audit, VerifiedApplicants verified)
{
    public async Task<FileAnswer?> ForStaffAsync(CaseNumber number, Guid material, ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var file = await FileOfAsync(db.Cases().VisibleTo(staff).Where(c => c.Number == number), material, cancellation);
        if (file is null)
        {
            return null;
        }

        audit.Note(db, $"case:{number}", "case.material-opened", new { file.FileName });
        await db.SaveChangesAsync(cancellation);
        return new(file);
    }

    public async Task<FileAnswer?> ForApplicantAsync(CaseNumber number, Guid material, Guid account, CancellationToken cancellation)
    {
        var mine = await verified.HandleAsync(account, cancellation);
        return await FileOfAsync(db.Cases().OwnedBy(account, mine).Where(c => c.Number == number), material, cancellation) is { } file ? new(file) : null;
    }

    public async Task<FileAnswer?> OfDraftAsync(Guid draft, Guid material, Guid owner, CancellationToken cancellation)
    {
        var file = await db.Set<ApplicationDraft>()
            .Where(d => d.Id == draft && d.OwnerId == owner)
            .SelectMany(d => d.Materials).Where(m => m.Id == material)
            .Join(db.Set<StoredFile>(), m => m.FileId, f => f.Id, (m, f) => f)
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
        return file is null ? null : new(file);
    }

    private Task<StoredFile?> FileOfAsync(IQueryable<CaseFile> cases, Guid material, CancellationToken cancellation) =>
        cases.SelectMany(c => c.Materials).Where(m => m.Id == material)
            .Join(db.Set<StoredFile>(), m => m.FileId, f => f.Id, (m, f) => f)
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
}
