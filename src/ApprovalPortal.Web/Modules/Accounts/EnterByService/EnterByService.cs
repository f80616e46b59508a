using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Signs in a person for whom the identity service vouches. The document number says who it is: an account that holds it
/// verified is theirs; one that only declared it loses it to them; when nobody holds it, an account is made.
/// </summary>
public sealed class EnterByService(
    AppDbContext db,
    UserManager<PortalUser> users,
    SignInManager<PortalUser> session,
    VouchedApplicants applicants,
    PersonalDataVault vault,
    AuditTrail audit,
    ActingUser acting,
    TimeProvider clock,
    IOptions<IdentityServiceOptions> service)
{
    public async Task<Result<Entry>> HandleAsync(VouchedPerson person, CancellationToken cancellation)
    {
        var applicant = await applicants.FindOrWriteDownAsync(person, cancellation);
        var holder = applicant.Links is [var link] ? await db.Users.SingleAsync(u => u.Id == link.AccountId, cancellation) : null;
        var isTheirs = holder is not null && (applicant.IsVerified || ProvedMobileOf(holder, person));
        var account = isTheirs ? holder! : await MakeAccountAsync(person);
        acting.Current = acting.Current with { Id = account.Id, Name = account.DisplayName };
        if (!isTheirs)
        {
            audit.Note(db, $"account:{account.Id}", "account.opened-by-service");
        }

        if (!applicant.IsVerified)
        {
            await applicants.HandOverAsync(applicant, account.Id, person, cancellation);
        }

        audit.Note(db, $"account:{account.Id}", "sign-in.by-service", new { Service = service.Value.DisplayName });
        try
        {
            await SaveAsync(account, isNew: !isTheirs, cancellation);
        }
        catch (DbUpdateException)
        {
            // The same person came in twice in this very moment; the unique indexes kept the first.
            return AccountRefusals.EnterAgain;
        }

        await session.SignInAsync(account, isPersistent: false);
        return new Entry(account, IsNew: !isTheirs);
    }

    /// <summary>
    /// The number is only declared, but by an account whose mobile proved to be in its owner's hand, and the service names
    /// the same mobile: the same person, who keeps their account.
    /// </summary>
    private bool ProvedMobileOf(PortalUser holder, VouchedPerson person) =>
        holder.MobileVerified && person.Mobile is { } mobile && holder.MobileDigest == vault.MobileDigest(mobile);

    private async Task<PortalUser> MakeAccountAsync(VouchedPerson person)
    {
        // A mobile that another account uses stays with it: whoever registered it is not thereby this person.
        var isFree = person.Mobile is { } mobile && await users.FindByNameAsync(vault.MobileDigest(mobile)) is null;
        return ApplicantAccount.Make(vault, person.Name, isFree ? person.Mobile : null, clock.GetUtcNow());
    }

    private async Task SaveAsync(PortalUser account, bool isNew, CancellationToken cancellation)
    {
        if (isNew)
        {
            // Saves everything else in the same commit.
            var made = await users.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"The account was refused: {string.Join("; ", made.Errors.Select(e => e.Code))}");
            }
        }
        else
        {
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Who came in, and whether the account was made just now.</summary>
    public sealed record Entry(PortalUser Account, bool IsNew);
}
