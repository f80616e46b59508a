using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Gives an account that the identity service opened its first password. There is no present one to ask for.</summary>
public sealed class ChooseFirstPassword(AppDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, AuditTrail audit)
{
    public sealed record Command(Guid AccountId, string Password);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.AccountId, cancellation);
        if (user.PasswordHash is not null)
        {
            return AccountRefusals.HasPassword;
        }

        audit.Note(db, $"account:{user.Id}", "account.password-chosen");
        await users.AddPasswordAsync(user, command.Password);
        await session.RefreshSignInAsync(user);
        return Result.Done;
    }
}

public sealed class ChooseFirstPasswordForm
{
    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }
}

public sealed class ChooseFirstPasswordFormValidator : AbstractValidator<ChooseFirstPasswordForm>
{
    public ChooseFirstPasswordFormValidator(PasswordRules passwords)
    {
        RuleFor(f => f.Password).IsNewPassword(passwords, isStaff: false);
        RuleFor(f => f.PasswordAgain).Equal(f => f.Password).WithMessage("两次填写的密码不一样");
    }
}
