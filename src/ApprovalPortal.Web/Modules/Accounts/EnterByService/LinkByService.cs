using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Somebody signed in has the identity service vouch for them: their own hold on the number becomes verified.</summary>
public sealed class LinkByService(AppDbContext db, SignInManager<PortalUser> session, VouchedApplicants applicants)
{
    public sealed record Command(Guid AccountId, VouchedPerson Person);

    /// <returns>A refusal when the account holds another person, or another account holds this one verified.</returns>
    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicant = await applicants.FindOrWriteDownAsync(command.Person, cancellation);
        if (await db.Applicants().HeldBy(command.AccountId).AnyAsync(a => a.Kind == ApplicantKind.Person && a.Id != applicant.Id, cancellation))
        {
            return AccountRefusals.VouchedForAnother;
        }

        if (applicant.IsVerified && applicant.LinkOf(command.AccountId) is null)
        {
            return AccountRefusals.VerifiedElsewhere;
        }

        await applicants.HandOverAsync(applicant, command.AccountId, command.Person, cancellation);
        var account = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        account.DisplayName = Masked.Name(command.Person.Name);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else took the number in this very moment; the unique indexes kept the first.
            return AccountRefusals.EnterAgain;
        }

        await session.RefreshSignInAsync(account);
        return Result.Done;
    }
}
