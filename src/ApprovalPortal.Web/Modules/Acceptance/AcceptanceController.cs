using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>The one window's acts on a waiting case. Each comes from a form on the case page and goes back there.</summary>
[Route("work/{number}"), Authorize(AcceptancePolicies.WorkAtWindow)]
public sealed class AcceptanceController(CaseDesk desk) : Controller
{
    [HttpPost("accept")]
    public async Task<IActionResult> Accept(CaseNumber number, AcceptForm form, [FromServices] AcceptCase accept, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await this.CasePageAsync(desk, number, cancellation);
        }

        var result = await accept.HandleAsync(number, User, form.SeenVersion, cancellation);
        return await this.AfterAsync(desk, number, result, c => c.IsOnTheSpot
            ? "已当场受理，请交第二位工作人员决定。"
            : $"已受理，承诺最晚 {DateWords.DayWithYear(c.DueOn)} 有结果。", cancellation);
    }

    [HttpPost("correction")]
    public async Task<IActionResult> Correction(
        CaseNumber number, CorrectionForm form, [FromServices] RequestCorrection request, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await this.CasePageAsync(desk, number, cancellation);
        }

        var result = await request.HandleAsync(number, User, form, cancellation);
        return await this.AfterAsync(desk, number, result, c => $"已一次告知申请人补正，共 {c.Corrections.Count} 处。", cancellation);
    }

    [HttpPost("decline")]
    public async Task<IActionResult> Decline(CaseNumber number, DeclineForm form, [FromServices] DeclineCase decline, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await this.CasePageAsync(desk, number, cancellation);
        }

        var result = await decline.HandleAsync(number, User, form.SeenVersion, form.Reason, cancellation);
        return await this.AfterAsync(desk, number, result, _ => "已作出不予受理决定，理由和救济途径已告知申请人。", cancellation);
    }
}
