using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Shuts a member of staff out, ending their sessions, or lets them in again.</summary>
public sealed class LockStaff(AppDbContext db, UserManager<PortalUser> users, TimeProvider clock)
{
    // Until somebody unlocks it.
    private const int Years = 100;

    public sealed record Command(string StaffNumber, bool Lock, string Reason, Guid By);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var member = await db.Staff().SingleOrDefaultAsync(s => s.StaffNumber == command.StaffNumber, cancellation);
        if (member is null)
        {
            return AccountRefusals.NotFound;
        }

        if (member.AccountId == command.By)
        {
            return AccountRefusals.NotYourself;
        }

        var user = await db.Users.SingleAsync(u => u.Id == member.AccountId, cancellation);
        if (command.Lock)
        {
            member.Lock(command.Reason);
            user.LockoutEnd = clock.GetUtcNow().AddYears(Years);
        }
        else
        {
            member.Unlock();
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
        }

        await users.UpdateSecurityStampAsync(user);
        return Result.Done;
    }
}

public sealed class LockStaffForm
{
    public const int ReasonMaxLength = 200;

    public bool Lock { get; set; }

    public string? Reason { get; set; }
}

public sealed class LockStaffFormValidator : AbstractValidator<LockStaffForm>
{
    public LockStaffFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Lock).WithMessage("请填写锁定的原因，例如“调离”")
            .MaximumLength(LockStaffForm.ReasonMaxLength).WithMessage($"原因不超过 {LockStaffForm.ReasonMaxLength} 个字");
}
