using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Dashboards;

[Authorize(DashboardsPolicies.View)]
public sealed class DashboardsController(QuarterOverview overview, IWorkCalendar calendar, CityClock clock) : Controller
{
    internal const string Nav = "dashboard";

    // Before the first there was no portal; after the second no calendar.
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private bool SeesAll => User.IsInRole(StaffRoles.Leader) || User.IsInRole(StaffRoles.Supervisor);

    /// <param name="quarter"><c>2026Q1</c>; the current one without it.</param>
    /// <param name="department">A department's credit code; all that the reader may see without it.</param>
    [HttpGet("/dashboard")]
    public async Task<IActionResult> QuarterOverview(Quarter? quarter, string? department, CancellationToken cancellation)
    {
        department = string.IsNullOrEmpty(department) ? null : department;
        return await AnswerAsync(quarter, department, cancellation) is { } answer
            ? View(QuarterPage.Of(answer, department, SeesAll, calendar, clock))
            : NotFound();
    }

    [HttpGet("/dashboard/export")]
    public async Task<IActionResult> ExportDepartments(Quarter? quarter, string? department, CancellationToken cancellation)
    {
        department = string.IsNullOrEmpty(department) ? null : department;
        return await AnswerAsync(quarter, department, cancellation) is { } answer
            ? File(LeagueFile.Write(LeagueTable.Of(answer.Report)), LeagueFile.ContentType, $"{answer.Report.Quarter.Title}审批运行.csv")
            : NotFound();
    }

    private async Task<QuarterOverview.Answer?> AnswerAsync(Quarter? quarter, string? department, CancellationToken cancellation)
    {
        var asked = quarter ?? Quarter.Of(clock.Today);
        if (!ModelState.IsValid || asked.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        // A department's administrator without a department sees none.
        var only = SeesAll ? null : User.DepartmentId() ?? (Guid?)Guid.Empty;
        return await overview.HandleAsync(new(asked, department, only), cancellation);
    }
}
