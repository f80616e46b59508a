using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Approvals;

/// <summary>A department's acts on an accepted case: review by one person, decision by another.</summary>
[Route("work/{number}")]
public sealed class ApprovalsController(CaseDesk desk) : Controller
{
    [HttpPost("review"), Authorize(ApprovalsPolicies.Review)]
    public async Task<IActionResult> StartReview(CaseNumber number, StartReviewForm form, [FromServices] StartReview start, CancellationToken cancellation)
    {
        var result = await start.HandleAsync(number, User, form.SeenVersion, cancellation);
        return await this.AfterAsync(desk, number, result, _ => "这一件由你审查。", cancellation);
    }

    [HttpPost("recommend"), Authorize(ApprovalsPolicies.Review)]
    public async Task<IActionResult> Recommend(CaseNumber number, RecommendForm form, [FromServices] RecommendDecision recommend, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await this.CasePageAsync(desk, number, cancellation);
        }

        var result = await recommend.HandleAsync(number, User, form.SeenVersion, form.Grant!.Value, form.Opinion, cancellation);
        return await this.AfterAsync(desk, number, result, _ => "审查意见已报请决定。", cancellation);
    }

    [HttpPost("decide"), Authorize(ApprovalsPolicies.Decide)]
    public async Task<IActionResult> Decide(CaseNumber number, DecideForm form, [FromServices] DecideCase decide, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await this.CasePageAsync(desk, number, cancellation);
        }

        var result = await decide.HandleAsync(number, User, form.SeenVersion, form.Choice!.Value, form.Reason, cancellation);
        return await this.AfterAsync(desk, number, result, _ => form.Choice switch
        {
            DecisionChoice.Approve => "已作出准予决定。",
            DecisionChoice.Deny => "已作出不予许可决定，理由和救济途径已告知申请人。",
            _ => "已退回补充审查。",
        }, cancellation);
    }
}
