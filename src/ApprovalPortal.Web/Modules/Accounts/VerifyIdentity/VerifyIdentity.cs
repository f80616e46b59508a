using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>A clerk has seen the document and the person: the account that holds the number becomes verified.</summary>
public sealed class VerifyIdentity(AppDbContext db, Messenger messenger, TimeProvider clock)
{
    /// <param name="Name">As on the document; corrects what was typed.</param>
    public sealed record Command(Guid ApplicantId, string Name, string DocumentSeen, Guid Clerk);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicant = await db.Applicants().SingleOrDefaultAsync(a => a.Id == command.ApplicantId, cancellation);
        if (applicant is null)
        {
            return AccountRefusals.NotFound;
        }

        if (applicant.Links is not [var link])
        {
            return AccountRefusals.NotLinked;
        }

        applicant.CorrectName(command.Name);
        var verified = applicant.Verify(link.AccountId, new(VerifiedBy.Window, command.Clerk, command.DocumentSeen, clock.GetUtcNow()));
        if (applicant.Kind == ApplicantKind.Person)
        {
            (await db.Users.SingleAsync(u => u.Id == link.AccountId, cancellation)).DisplayName = Masked.Name(command.Name);
        }

        await messenger.Tell(
            db, link.AccountId, "身份已核验", "工作人员已在窗口看过证件原件。现在可以看以前办的件和证照。", "/account", cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        return verified;
    }
}

/// <summary>What a clerk says of a document in hand.</summary>
public abstract class DocumentSeenForm
{
    public string? DocumentSeen { get; set; }

    public bool OriginalSeen { get; set; }
}

public abstract class DocumentSeenFormValidator<T> : AbstractValidator<T>
    where T : DocumentSeenForm
{
    protected DocumentSeenFormValidator()
    {
        RuleFor(f => f.DocumentSeen).NotEmpty().WithMessage("请填写看了什么证件，例如“居民身份证”")
            .MaximumLength(ApplicantLink.DocumentSeenMaxLength).WithMessage($"证件名称不超过 {ApplicantLink.DocumentSeenMaxLength} 个字");
        RuleFor(f => f.OriginalSeen).Equal(true).WithMessage("请看过证件原件、确认是本人以后再打勾");
    }
}

public sealed class VerifyIdentityForm : DocumentSeenForm
{
    public string? Name { get; set; }
}

public sealed class VerifyIdentityFormValidator : DocumentSeenFormValidator<VerifyIdentityForm>
{
    public VerifyIdentityFormValidator() => RuleFor(f => f.Name).IsApplicantName();
}
