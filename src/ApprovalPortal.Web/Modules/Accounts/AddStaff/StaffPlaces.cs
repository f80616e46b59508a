using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The departments and districts that a member of staff may be put into, as choices.</summary>
public sealed class StaffPlaces(AppDbContext db)
{
    public async Task<StaffPlaceChoices> HandleAsync(CancellationToken cancellation)
    {
        var departments = await db.Departments().OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellation);
        var districts = await db.Districts().OrderBy(d => d.Code).Select(d => new { d.Code, d.Name }).ToListAsync(cancellation);
        return new(
            [new("不属于部门", ""), .. departments.Select(d => new SelectListItem(d.Name, d.Id.ToString()))],
            [new("全市", ""), .. districts.Select(d => new SelectListItem(d.Name, d.Code))]);
    }
}

public sealed record StaffPlaceChoices(IReadOnlyList<SelectListItem> Departments, IReadOnlyList<SelectListItem> Districts);

/// <summary>A form about a member of staff with what it chooses from.</summary>
public sealed record StaffFormPage<TForm>(TForm Form, StaffPlaceChoices Places, StaffCard? Member = null)
    where TForm : StaffForm;
