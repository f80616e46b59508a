using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

public sealed class WithdrawForm
{
    public string? Reason { get; set; }

    public bool Sure { get; set; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator()
    {
        RuleFor(f => f.Sure).Equal(true).WithMessage("请勾选确认撤回");
        RuleFor(f => f.Reason).MaximumLength(CaseFile.NoteMaxLength).WithMessage($"不超过 {CaseFile.NoteMaxLength} 个字");
    }
}

/// <summary>The applicant takes the application back before it is decided.</summary>
public sealed class WithdrawCase(AppDbContext db, VerifiedApplicants verified, CityClock clock)
{
    public async Task<Result> HandleAsync(CaseNumber number, Hand applicant, string? reason, CancellationToken cancellation)
    {
        var mine = await verified.HandleAsync(applicant.Id, cancellation);
        var caseFile = await db.Cases().OwnedBy(applicant.Id, mine).SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return CaseRefusals.NotFound;
        }

        var result = caseFile.Withdraw(applicant, reason?.Trim(), clock.Now, clock.Today);
        if (!result.IsRefused)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return result;
    }
}
