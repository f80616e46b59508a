using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Somebody who forgot the password shows the document at the window: a code for a new one, shown to the clerk once.
/// Only a verified account has shown that the document is its owner's.
/// </summary>
public sealed class IssueResetCode(AppDbContext db, OneTimeCodes codes, AuditTrail audit)
{
    public sealed record Command(Guid ApplicantId, string DocumentSeen);

    /// <returns>The code.</returns>
    public async Task<Result<string>> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicant = await db.Applicants().AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.ApplicantId, cancellation);
        if (applicant is null)
        {
            return AccountRefusals.NotFound;
        }

        if (applicant.Links is not [{ Trust: Trust.Verified } link])
        {
            return AccountRefusals.VerifyFirst;
        }

        var code = OneTimeSecrets.WindowCode();
        await codes.IssueAsync(link.AccountId, CodePurpose.ResetPassword, code, target: null, cancellation);
        audit.Note(db, $"account:{link.AccountId}", "account.reset-code-issued", new { command.DocumentSeen });
        await db.SaveChangesAsync(cancellation);
        return code;
    }
}

public sealed class IssueResetCodeForm : DocumentSeenForm;

public sealed class IssueResetCodeFormValidator : DocumentSeenFormValidator<IssueResetCodeForm>;
