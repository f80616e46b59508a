using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Makes a member of staff and their account, with a password that works until they choose their own.</summary>
public sealed class AddStaff(AppDbContext db, UserManager<PortalUser> users, TimeProvider clock)
{
    /// <param name="Password">For demo accounts; one is made up otherwise.</param>
    public sealed record Command(string StaffNumber, StaffDetails Details, IReadOnlyCollection<string> Roles, string? Password = null);

    /// <returns>The one-time password, to be shown once and kept nowhere.</returns>
    public async Task<Result<string>> HandleAsync(Command command, CancellationToken cancellation)
    {
        var number = StaffMember.NormaliseNumber(command.StaffNumber);
        if (await users.FindByNameAsync(number) is not null)
        {
            return AccountRefusals.NumberTaken;
        }

        if (command.Details.DepartmentId is { } department && !await db.Departments().AnyAsync(d => d.Id == department, cancellation))
        {
            return AccountRefusals.DepartmentUnknown;
        }

        var user = new PortalUser
        {
            Id = NewId.Next(),
            UserName = number,
            DisplayName = command.Details.Name,
            IsStaff = true,
            CreatedAt = clock.GetUtcNow(),
        };
        var member = StaffMember.Create(user.Id, number, command.Details, command.Roles);
        if (member.IsRefused)
        {
            return member.Refusal;
        }

        db.Add(member.Value);
        var password = command.Password ?? OneTimeSecrets.Password();
        var created = await users.CreateAsync(user, password);
        return created.Succeeded ? password : AccountRefusals.NumberTaken;
    }
}
