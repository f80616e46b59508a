using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// Gives a document number back to its owner, who stands at the window: their account, found by its mobile or made on the
/// spot, holds it verified; whichever other account held it loses it, and the authorities it gave end. Both are told.
/// </summary>
public sealed class ClaimBack(
    AppDbContext db, UserManager<PortalUser> users, OneTimeCodes codes, PersonalDataVault vault, Messenger messenger, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Name">As on the document.</param>
    /// <param name="Mobile">The owner's own.</param>
    public sealed record Command(Guid ApplicantId, string Name, string Mobile, string DocumentSeen, Guid Clerk);

    /// <returns>The one-time code for the first password of an account that was made on the spot; empty when there was one.</returns>
    public async Task<Result<string>> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicant = await db.Applicants().SingleOrDefaultAsync(a => a.Id == command.ApplicantId, cancellation);
        if (applicant is null)
        {
            return AccountRefusals.NotFound;
        }

        var now = clock.GetUtcNow();
        var owner = await users.FindByNameAsync(vault.MobileDigest(command.Mobile));
        if (owner is not null && await HoldsAnotherPersonAsync(owner.Id, applicant, cancellation))
        {
            return AccountRefusals.HasAnotherPerson;
        }

        var code = owner is null ? OneTimeSecrets.WindowCode() : "";
        var account = owner ?? ApplicantAccount.Make(vault, command.Name, command.Mobile, now);
        if (owner is null)
        {
            // At hand already, so that its owner can be told in the commit that makes it.
            db.Add(account);
        }

        applicant.CorrectName(command.Name);
        applicant.ReachAt(vault.Seal(MobileNumber.Normalise(command.Mobile)));
        var lost = applicant.ClaimBack(account.Id, new(VerifiedBy.Window, command.Clerk, command.DocumentSeen, now));
        await TellAsync(applicant, account.Id, lost, now, command.Clerk, cancellation);
        if (owner is null)
        {
            await codes.IssueAsync(account.Id, CodePurpose.ResetPassword, code, target: null, cancellation);
            audit.Note(db, $"account:{account.Id}", "account.opened-at-window");
            // Saves everything above in the same commit.
            await users.CreateAsync(account);
        }
        else
        {
            await db.SaveChangesAsync(cancellation);
        }

        return code;
    }

    private async Task<bool> HoldsAnotherPersonAsync(Guid accountId, Applicant applicant, CancellationToken cancellation) =>
        applicant.Kind == ApplicantKind.Person
        && await db.Applicants().HeldBy(accountId).AnyAsync(a => a.Kind == ApplicantKind.Person && a.Id != applicant.Id, cancellation);

    private async Task TellAsync(Applicant applicant, Guid owner, IReadOnlyList<Guid> lost, DateTimeOffset at, Guid clerk, CancellationToken cancellation)
    {
        var given = await db.Authorities()
            .Where(a => a.ApplicantId == applicant.Id && a.Status != AuthorityStatus.Revoked && lost.Contains(a.GrantedBy)).ToListAsync(cancellation);
        given.ForEach(a => a.Revoke(clerk, at));
        await messenger.Tell(
            db, owner, "证件号码已转到你的账户", "工作人员已在窗口看过证件原件，证件号码现在登记在你的账户。", "/account", cancellation: cancellation);
        foreach (var account in lost)
        {
            await messenger.Tell(
                db, account, "一个证件号码已从你的账户转出", "证件持有人带证件原件到窗口核验，你登记的这个证件号码已转回给本人。你认为不对的，请带证件到窗口说明。", "/account", cancellation: cancellation);
        }
    }
}

public sealed class ClaimBackForm : DocumentSeenForm
{
    public string? Name { get; set; }

    public string? Mobile { get; set; }
}

public sealed class ClaimBackFormValidator : DocumentSeenFormValidator<ClaimBackForm>
{
    public ClaimBackFormValidator()
    {
        RuleFor(f => f.Name).IsApplicantName();
        RuleFor(f => f.Mobile).IsMobile();
    }
}
