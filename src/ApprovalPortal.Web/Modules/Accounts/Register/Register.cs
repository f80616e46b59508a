using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Opens an applicant's account: the sign-in, the declared person and the consent in one commit.</summary>
public sealed class Register(AppDbContext db, UserManager<PortalUser> users, PersonalDataVault vault, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What the form asks; already checked for shape.</summary>
    public sealed record Command(string Mobile, string Password, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber);

    /// <returns>The account, or why the mobile or the document number cannot be used.</returns>
    public async Task<Result<PortalUser>> HandleAsync(Command command, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var user = ApplicantAccount.Make(vault, command.Name, command.Mobile, now);
        if (await RefusalAsync(user, command, now, cancellation) is { } refusal)
        {
            return refusal;
        }

        db.Add(Consent.Give(user.Id, PrivacyNotice.Version, now));
        audit.Note(db, $"account:{user.Id}", "account.opened", new { PrivacyNotice.Version });
        try
        {
            var created = await users.CreateAsync(user, command.Password);
            return created.Succeeded ? user : AccountRefusals.MobileTaken;
        }
        catch (DbUpdateException)
        {
            // Somebody else registered the same number in this very moment; the unique indexes kept the first.
            db.ChangeTracker.Clear();
            return await db.Users.AnyAsync(u => u.UserName == user.UserName, cancellation) ? AccountRefusals.MobileTaken : AccountRefusals.AlreadyClaimed;
        }
    }

    private async Task<Refusal?> RefusalAsync(PortalUser user, Command command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(user.UserName!) is not null)
        {
            return AccountRefusals.MobileTaken;
        }

        var identity = vault.Identity(ApplicantKind.Person, command.Name, command.DocumentKind, command.DocumentNumber);
        var person = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
        if (person is null)
        {
            person = Applicant.Register(identity, user.Mobile);
            db.Add(person);
        }

        return person.Declare(user.Id, command.Name, now).Refusal;
    }
}
