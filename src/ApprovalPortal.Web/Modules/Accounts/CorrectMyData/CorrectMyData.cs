using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// The owner corrects who they said they are (个人信息保护法 §46). Only as long as nobody has looked: what a clerk verified is corrected at the
/// window. What was filed under the wrong number stays with that number.
/// </summary>
public sealed class CorrectMyData(AppDbContext db, PersonalDataVault vault, TimeProvider clock)
{
    public sealed record Command(Guid AccountId, string Name, IdentityDocumentKind DocumentKind, string DocumentNumber);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var current = await db.Applicants().HeldBy(command.AccountId).SingleOrDefaultAsync(a => a.Kind == ApplicantKind.Person, cancellation);
        if (current?.IsVerified == true)
        {
            return AccountRefusals.PersonIsVerified;
        }

        var identity = vault.Identity(ApplicantKind.Person, command.Name, command.DocumentKind, command.DocumentNumber);
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        if (current?.DocumentDigest == identity.DocumentDigest)
        {
            current.CorrectName(command.Name);
        }
        else
        {
            var person = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
            if (person is null)
            {
                person = Applicant.Register(identity, user.Mobile);
                db.Add(person);
            }

            var declared = person.Declare(user.Id, command.Name, clock.GetUtcNow());
            if (declared.IsRefused)
            {
                return declared;
            }

            current?.Release(user.Id);
        }

        user.DisplayName = Masked.Name(command.Name);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

public sealed class CorrectMyDataForm
{
    public string? Name { get; set; }

    public IdentityDocumentKind DocumentKind { get; set; } = IdentityDocumentKind.ResidentIdCard;

    public string? DocumentNumber { get; set; }
}

public sealed class CorrectMyDataFormValidator : AbstractValidator<CorrectMyDataForm>
{
    public CorrectMyDataFormValidator(CityClock clock)
    {
        RuleFor(f => f.Name).IsApplicantName();
        RuleFor(f => f.DocumentKind).Must(PersonDocuments.Kinds.Contains).WithMessage("请选择证件类型");
        RuleFor(f => f.DocumentNumber).IsNumberOf(f => f.DocumentKind, clock);
    }
}
