using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The applicant behind a person for whom the identity service vouches. The caller saves.</summary>
public sealed class VouchedApplicants(AppDbContext db, PersonalDataVault vault, Messenger messenger, TimeProvider clock, IOptions<IdentityServiceOptions> service)
{
    /// <summary>By the document number alone, which is unique; written down when nobody has yet.</summary>
    public async Task<Applicant> FindOrWriteDownAsync(VouchedPerson person, CancellationToken cancellation)
    {
        var identity = vault.Identity(ApplicantKind.Person, person.Name, person.DocumentKind, person.DocumentNumber);
        var applicant = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
        if (applicant is null)
        {
            applicant = Applicant.Register(identity, vault.SealOrNull(person.Mobile));
            db.Add(applicant);
        }

        return applicant;
    }

    /// <summary>
    /// The account holds the applicant verified from now on. Whichever other account only declared it loses it, as at the
    /// window (<see cref="ClaimBack"/>), and both are told.
    /// </summary>
    public async Task HandOverAsync(Applicant applicant, Guid accountId, VouchedPerson person, CancellationToken cancellation)
    {
        var name = service.Value.DisplayName;
        var now = clock.GetUtcNow();
        var proof = new Proof(VerifiedBy.IdentityService, Staff: null, name, now);
        applicant.CorrectName(person.Name);
        if (applicant.Mobile is null && person.Mobile is { } mobile)
        {
            applicant.ReachAt(vault.Seal(mobile));
        }

        if (applicant.Links.All(l => l.AccountId == accountId))
        {
            applicant.Declare(accountId, person.Name, now);
            applicant.Verify(accountId, proof);
            await messenger.Tell(
                db, accountId, "身份已核验", $"{name}已核验你的身份。现在可以看以前办的件和证照。", "/account", cancellation: cancellation);
            return;
        }

        var lost = applicant.ClaimBack(accountId, proof);
        await messenger.Tell(
            db, accountId, "证件号码已转到你的账户", $"{name}已核验你的身份，证件号码现在登记在你的账户。", "/account", cancellation: cancellation);
        foreach (var account in lost)
        {
            await messenger.Tell(
                db, account, "一个证件号码已从你的账户转出", $"证件持有人通过{name}核验了身份，你登记的这个证件号码已转回给本人。你认为不对的，请带证件到窗口说明。", "/account", cancellation: cancellation);
        }
    }
}
