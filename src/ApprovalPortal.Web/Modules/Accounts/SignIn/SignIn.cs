using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Opens a session for a mobile, an identity number or a staff number and its password. Whether it was the number, the
/// password or a lock that failed is written to the audit trail and told to nobody.
/// </summary>
public sealed class SignIn(
    UserManager<PortalUser> users,
    SignInManager<PortalUser> session,
    AppDbContext db,
    PersonalDataVault vault,
    AuditTrail audit,
    ActingUser acting,
    CityClock clock)
{
    private static readonly PortalUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public sealed record Command(string Number, string Password);

    /// <returns>The account, or the one refusal that this has.</returns>
    public async Task<Result<PortalUser>> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await FindAsync(command.Number, cancellation);
        if (user is null)
        {
            // As slow as a real check, so that the time does not tell either.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, command.Password);
            audit.Note(db, "sign-in", "sign-in.failed", new { reason = "unknown" });
            await db.SaveChangesAsync(cancellation);
            return AccountRefusals.SignInFailed;
        }

        var wasLocked = await users.IsLockedOutAsync(user);
        var result = await session.CheckPasswordSignInAsync(user, command.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            var action = result.IsLockedOut && !wasLocked ? "sign-in.locked-out" : "sign-in.failed";
            audit.Note(db, $"account:{user.Id}", action, new { reason = result.IsLockedOut ? "locked" : "password" });
            await db.SaveChangesAsync(cancellation);
            return AccountRefusals.SignInFailed;
        }

        acting.Current = acting.Current with { Id = user.Id, Name = user.DisplayName };
        audit.Note(db, $"account:{user.Id}", "sign-in.done");
        await db.SaveChangesAsync(cancellation);
        await session.SignInAsync(user, isPersistent: false);
        return user;
    }

    private async Task<PortalUser?> FindAsync(string number, CancellationToken cancellation)
    {
        if (MobileNumber.Validate(number) is null)
        {
            return await OpenAsync(users.FindByNameAsync(vault.MobileDigest(number)));
        }

        if (ResidentId.TryParse(number, clock.Today, out var id) && id.Document is { } kind)
        {
            var digest = vault.DocumentDigest(kind, id.Value);
            var holder = await db.Applicants().Where(a => a.DocumentDigest == digest).SelectMany(a => a.Links).Select(l => l.AccountId)
                .SingleOrDefaultAsync(cancellation);
            return await OpenAsync(users.FindByIdAsync(holder.ToString()));
        }

        return await OpenAsync(users.FindByNameAsync(Domain.StaffMember.NormaliseNumber(number)));
    }

    private static async Task<PortalUser?> OpenAsync(Task<PortalUser?> finding) => await finding is { ClosedAt: null } user ? user : null;
}
