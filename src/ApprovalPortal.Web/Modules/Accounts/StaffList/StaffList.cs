using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Staff by number, a page at a time; found by number, name or department.</summary>
public sealed class StaffList(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 20;

    public async Task<StaffListPage> HandleAsync(string? search, int page, CancellationToken cancellation)
    {
        var words = search?.Trim() ?? "";
        var number = StaffMember.NormaliseNumber(words);
        var staff = from member in db.Staff()
                    join department in db.Departments() on member.DepartmentId equals department.Id into departments
                    from department in departments.DefaultIfEmpty()
                    where words == "" || member.StaffNumber.Contains(number) || member.Name.Contains(words) || department.Name.Contains(words)
                    orderby member.StaffNumber
                    select new { Member = member, Department = department == null ? null : department.Name };
        var total = await staff.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, pages);
        var rows = await staff.AsNoTracking().Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var accounts = rows.Select(r => r.Member.AccountId).ToList();
        var now = clock.GetUtcNow();
        var locked = await db.Users.Where(u => accounts.Contains(u.Id) && u.LockoutEnd > now).Select(u => u.Id).ToHashSetAsync(cancellation);
        return new(words, current, pages, total, [.. rows.Select(r => StaffCard.Of(r.Member, r.Department, locked.Contains(r.Member.AccountId)))]);
    }
}

/// <summary>One member of staff, for the administrator's pages.</summary>
public sealed class StaffMemberCard(AppDbContext db, TimeProvider clock)
{
    /// <returns>Nothing when there is no such number.</returns>
    public async Task<StaffCard?> HandleAsync(string staffNumber, CancellationToken cancellation)
    {
        var member = await db.Staff().AsNoTracking().SingleOrDefaultAsync(s => s.StaffNumber == staffNumber, cancellation);
        if (member is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var department = await db.Departments().Where(d => d.Id == member.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(cancellation);
        return StaffCard.Of(member, department, await db.Users.AnyAsync(u => u.Id == member.AccountId && u.LockoutEnd > now, cancellation));
    }
}

public sealed record StaffListPage(string Search, int Page, int Pages, int Total, IReadOnlyList<StaffCard> Staff);

public sealed record StaffCard(
    string StaffNumber,
    string Name,
    Guid? DepartmentId,
    string? Department,
    string? DistrictCode,
    string? WindowCode,
    bool IsPartyMember,
    IReadOnlyList<string> Roles,
    bool IsLocked,
    bool MustChangePassword)
{
    public string RoleNames => string.Join("、", Roles.Select(StaffRoles.NameOf));

    internal static StaffCard Of(StaffMember member, string? department, bool isLocked) => new(
        member.StaffNumber,
        member.Name,
        member.DepartmentId,
        department,
        member.DistrictCode,
        member.WindowCode,
        member.IsPartyMember,
        [.. member.Roles.Select(r => r.Role)],
        isLocked,
        member.MustChangePassword);
}
