using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Somebody at the counter applies: finds the applicant by the document that the clerk has seen, or writes a new one down.
/// No account is needed, and none is made.
/// </summary>
public sealed class RegisterCounterApplicant(AppDbContext db, PersonalDataVault vault, CityClock clock)
{
    /// <summary>What the clerk reads from the document, and the mobile to reach the applicant at.</summary>
    public sealed record Command(ApplicantKind Kind, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber, string? Mobile);

    /// <returns>The applicant's id, or what is wrong with the number or the name.</returns>
    public async Task<Result<Guid>> HandleAsync(Command command, CancellationToken cancellation)
    {
        if (IdentityDocument.Validate(command.DocumentKind, command.DocumentNumber, clock.Today) is { } fault)
        {
            return AccountRefusals.NumberWrong(fault);
        }

        var identity = vault.Identity(command.Kind, command.Name, command.DocumentKind, command.DocumentNumber);
        var mobile = command.Mobile is { Length: > 0 } typed ? vault.Seal(MobileNumber.Normalise(typed)) : (SealedText?)null;
        var applicant = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
        if (applicant is null)
        {
            applicant = Applicant.Register(identity, mobile);
            db.Add(applicant);
        }
        else
        {
            if (!applicant.SameName(command.Name) && applicant.IsVerified)
            {
                return AccountRefusals.NameDiffers;
            }

            // The clerk has the document; whoever typed the name before may not have had it.
            applicant.CorrectName(command.Name);
            if (mobile is not null)
            {
                applicant.ReachAt(mobile);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return applicant.Id;
    }
}
