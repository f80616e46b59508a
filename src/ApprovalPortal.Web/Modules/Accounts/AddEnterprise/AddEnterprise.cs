using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The account's owner says that they are the legal representative of an enterprise or another body.</summary>
public sealed class AddEnterprise(AppDbContext db, PersonalDataVault vault, TimeProvider clock)
{
    public sealed record Command(Guid AccountId, string Name, string CreditCode);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var identity = vault.Identity(KindOf(command.CreditCode), command.Name, IdentityDocumentKind.UnifiedSocialCreditCode, command.CreditCode);
        var body = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
        if (body is null)
        {
            body = Applicant.Register(identity, mobile: null);
            db.Add(body);
        }

        var declared = body.Declare(command.AccountId, command.Name, clock.GetUtcNow());
        if (declared.IsRefused)
        {
            return declared;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another account declared the same code in this very moment; the unique index kept the first.
            return AccountRefusals.AlreadyClaimed;
        }

        return Result.Done;
    }

    /// <summary>GB 32100: 9 in front is the market regulator's register of enterprises, sole traders and farmers' cooperatives.</summary>
    internal static ApplicantKind KindOf(string creditCode) =>
        UnifiedSocialCreditCode.Normalise(creditCode).StartsWith('9') ? ApplicantKind.Enterprise : ApplicantKind.Organisation;
}

public sealed class AddEnterpriseForm
{
    public string? Name { get; set; }

    public string? DocumentNumber { get; set; }
}

public sealed class AddEnterpriseFormValidator : AbstractValidator<AddEnterpriseForm>
{
    public AddEnterpriseFormValidator()
    {
        RuleFor(f => f.Name).IsApplicantName();
        RuleFor(f => f.DocumentNumber).Custom((code, context) =>
        {
            if (UnifiedSocialCreditCode.Validate(code) is { } fault)
            {
                context.AddFailure(fault);
            }
        });
    }
}
