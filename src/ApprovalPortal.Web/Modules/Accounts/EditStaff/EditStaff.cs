using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Moves a member of staff or changes their roles. Their open sessions end: they sign in again with the new ones.</summary>
public sealed class EditStaff(AppDbContext db, UserManager<PortalUser> users)
{
    /// <param name="By">The administrator; nobody changes their own roles.</param>
    public sealed record Command(string StaffNumber, StaffDetails Details, IReadOnlyCollection<string> Roles, Guid By);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var member = await db.Staff().SingleOrDefaultAsync(s => s.StaffNumber == command.StaffNumber, cancellation);
        if (member is null)
        {
            return AccountRefusals.NotFound;
        }

        if (member.AccountId == command.By && !member.Roles.Select(r => r.Role).ToHashSet().SetEquals(command.Roles))
        {
            return AccountRefusals.NotYourself;
        }

        if (command.Details.DepartmentId is { } department && !await db.Departments().AnyAsync(d => d.Id == department, cancellation))
        {
            return AccountRefusals.DepartmentUnknown;
        }

        var result = member.Change(command.Details, command.Roles);
        if (!result.IsRefused)
        {
            var user = await db.Users.SingleAsync(u => u.Id == member.AccountId, cancellation);
            user.DisplayName = command.Details.Name;
            // Saves everything above in the same commit.
            await users.UpdateSecurityStampAsync(user);
        }

        return result;
    }
}
