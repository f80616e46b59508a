using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Staff accounts, for system administrators.</summary>
[Route("staff"), Authorize(AccountsPolicies.ManageStaff)]
public sealed class StaffController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> StaffList(string? search, int? page, [FromServices] StaffList staff, CancellationToken cancellation) =>
        View(await staff.HandleAsync(search, page ?? 1, cancellation));

    [HttpGet("new")]
    public async Task<IActionResult> AddStaff([FromServices] StaffPlaces places, CancellationToken cancellation) =>
        View(new StaffFormPage<AddStaffForm>(new(), await places.HandleAsync(cancellation)));

    [HttpPost("new")]
    public async Task<IActionResult> AddStaff(
        [Bind(Prefix = "Form")] AddStaffForm form, [FromServices] AddStaff add, [FromServices] StaffPlaces places, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var added = await add.HandleAsync(new(form.StaffNumber!, form.Details(), form.Roles), cancellation);
            if (!added.IsRefused)
            {
                return ShowOnce(added.Value, Domain.StaffMember.NormaliseNumber(form.StaffNumber), form.Name!);
            }

            ModelState.AddModelError(FieldOf(added.Refusal), added.Refusal.Message);
        }

        return View(new StaffFormPage<AddStaffForm>(form, await places.HandleAsync(cancellation)));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> EditStaff(
        string number, [FromServices] StaffMemberCard staff, [FromServices] StaffPlaces places, CancellationToken cancellation)
    {
        if (await staff.HandleAsync(number, cancellation) is not { } member)
        {
            return NotFound();
        }

        var form = new EditStaffForm
        {
            Name = member.Name,
            DepartmentId = member.DepartmentId,
            DistrictCode = member.DistrictCode,
            WindowCode = member.WindowCode,
            IsPartyMember = member.IsPartyMember,
            Roles = [.. member.Roles],
        };
        return View(new StaffFormPage<EditStaffForm>(form, await places.HandleAsync(cancellation), member));
    }

    [HttpPost("{number}")]
    public async Task<IActionResult> EditStaff(
        string number,
        [Bind(Prefix = "Form")] EditStaffForm form,
        [FromServices] EditStaff edit,
        [FromServices] StaffMemberCard staff,
        [FromServices] StaffPlaces places,
        CancellationToken cancellation)
    {
        if (await staff.HandleAsync(number, cancellation) is not { } member)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var edited = await edit.HandleAsync(new(number, form.Details(), form.Roles, User.Id()), cancellation);
            if (!edited.IsRefused)
            {
                this.Say($"{form.Name} 的信息已保存，最迟 1 分钟后要重新登录");
                return RedirectToAction(nameof(StaffList));
            }

            ModelState.AddModelError(FieldOf(edited.Refusal), edited.Refusal.Message);
        }

        return View(new StaffFormPage<EditStaffForm>(form, await places.HandleAsync(cancellation), member));
    }

    [HttpPost("{number}/lock")]
    public async Task<IActionResult> LockStaff(string number, LockStaffForm form, [FromServices] LockStaff lockStaff, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            this.Warn(string.Join("；", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
            return RedirectToAction(nameof(EditStaff), new { number });
        }

        var result = await lockStaff.HandleAsync(new(number, form.Lock, form.Reason ?? "", User.Id()), cancellation);
        if (result.Refusal == AccountRefusals.NotFound)
        {
            return NotFound();
        }

        if (result.IsRefused)
        {
            this.Warn(result.Refusal.Message);
        }
        else
        {
            this.Say(form.Lock ? "账户已锁定，最迟 1 分钟后退出" : "账户已解锁");
        }

        return RedirectToAction(nameof(EditStaff), new { number });
    }

    [HttpPost("{number}/password")]
    public async Task<IActionResult> ResetStaffPassword(
        string number, [FromServices] ResetStaffPassword reset, [FromServices] StaffMemberCard staff, CancellationToken cancellation)
    {
        if (await staff.HandleAsync(number, cancellation) is not { } member)
        {
            return NotFound();
        }

        var password = await reset.HandleAsync(number, cancellation);
        return password.IsRefused ? NotFound() : ShowOnce(password.Value, number, member.Name);
    }

    /// <summary>The answer to the post itself: a redirect would have to store the password somewhere.</summary>
    private ViewResult ShowOnce(string password, string number, string name)
    {
        Response.Headers.CacheControl = "no-store";
        return View("ShowPasswordOnce", new PasswordShownOnce(password, number, name));
    }

    private static string FieldOf(Platform.Results.Refusal refusal) => refusal.Field is { } field ? $"Form.{field}" : "";
}

/// <summary>A one-time password on its only page.</summary>
public sealed record PasswordShownOnce(string Password, string StaffNumber, string Name);
