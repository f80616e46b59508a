using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Whom a document number belongs to, for the clerk who holds the document.</summary>
public sealed class FindApplicant(AppDbContext db, PersonalDataVault vault)
{
    /// <returns>Nothing when the number is not on record.</returns>
    public Task<Guid?> HandleAsync(IdentityDocumentKind kind, string number, CancellationToken cancellation)
    {
        var digest = vault.DocumentDigest(kind, number);
        return db.Applicants().Where(a => a.DocumentDigest == digest).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellation);
    }
}

/// <summary>An applicant as the clerk sees it: who, and which account holds it. That somebody looked is written down.</summary>
public sealed class ApplicantForClerk(AppDbContext db, PersonalDataVault vault, AuditTrail audit)
{
    /// <returns>Nothing when there is no such applicant.</returns>
    public async Task<ApplicantCard?> HandleAsync(Guid applicantId, CancellationToken cancellation)
    {
        var applicant = await db.Applicants().AsNoTracking().SingleOrDefaultAsync(a => a.Id == applicantId, cancellation);
        if (applicant is null)
        {
            return null;
        }

        HolderCard? holder = null;
        if (applicant.Links is [var link])
        {
            var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == link.AccountId, cancellation);
            holder = new(
                account.Id, account.DisplayName, vault.MaskedMobile(account.Mobile), link.Trust, link.LinkedAt, link.VerifiedAt, link.DocumentSeen);
        }

        audit.Note(db, applicant.AuditStream, "applicant.viewed");
        await db.SaveChangesAsync(cancellation);
        return new(
            applicant.Id,
            applicant.Kind,
            applicant.Name,
            applicant.DocumentKind,
            vault.MaskedNumber(applicant.DocumentKind, applicant.DocumentNumber),
            vault.MaskedMobile(applicant.Mobile),
            holder);
    }
}

public sealed record ApplicantCard(
    Guid Id, ApplicantKind Kind, string Name, IdentityDocumentKind DocumentKind, string MaskedNumber, string MaskedMobile, HolderCard? Holder);

/// <summary>The account that holds an applicant.</summary>
public sealed record HolderCard(
    Guid AccountId, string Name, string MaskedMobile, Trust Trust, DateTimeOffset LinkedAt, DateTimeOffset? VerifiedAt, string? DocumentSeen);

public sealed class FindApplicantForm
{
    public IdentityDocumentKind DocumentKind { get; set; } = IdentityDocumentKind.ResidentIdCard;

    public string? DocumentNumber { get; set; }
}

public sealed class FindApplicantFormValidator : AbstractValidator<FindApplicantForm>
{
    public FindApplicantFormValidator(CityClock clock) => RuleFor(f => f.DocumentNumber).IsNumberOf(f => f.DocumentKind, clock);
}
