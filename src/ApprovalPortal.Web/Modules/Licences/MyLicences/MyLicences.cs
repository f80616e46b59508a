using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Licences;

/// <summary>One line of an account's licences.</summary>
public sealed record MyLicence(
    LicenceIdentifier Identifier, string Title, string Number, string Holder, string Body, DateOnly IssuedOn, DateOnly? ValidUntil, LicenceStatus Status);

/// <summary>A page of an account's licences, newest first.</summary>
public sealed record MyLicencesPage(IReadOnlyList<MyLicence> Licences, int Page, int Pages, int Total);

/// <summary>Lists the licences that an account may see.</summary>
public sealed class MyLicences(AppDbContext db, VerifiedApplicants verified, CityClock clock)
{
    private const int PageSize = 20;

    public async Task<MyLicencesPage> HandleAsync(Guid accountId, int page, CancellationToken cancellation)
    {
        var owned = db.Licences().OwnedBy(accountId, await verified.HandleAsync(accountId, cancellation)).AsNoTracking();
        var total = await owned.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var today = clock.Today;
        var licences = await owned
            .OrderByDescending(l => l.IssuedOn).ThenByDescending(l => l.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellation);
        return new(
            [.. licences.Select(l => new MyLicence(l.Identifier, l.Title, l.Number, l.HolderName, l.BodyName, l.IssuedOn, l.ValidUntil, l.StatusOn(today)))],
            page,
            pages,
            total);
    }
}
