using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Ratings;

[Authorize(AccountsPolicies.Applicant)]
public sealed class RatingsController(FindRatableCase find) : Controller
{
    [HttpGet("/cases/{number}/rate")]
    public async Task<IActionResult> RateCase(CaseNumber number, CancellationToken cancellation) =>
        await find.HandleAsync(number, User.Id(), cancellation) is { } toRate
            ? View("RateCase", new RateCaseForm { Case = toRate })
            : NotFound();

    [HttpPost("/cases/{number}/rate")]
    public async Task<IActionResult> RateCase(
        CaseNumber number, RateCaseForm form, [FromServices] RateCase rate, CancellationToken cancellation)
    {
        if (await find.HandleAsync(number, User.Id(), cancellation) is not { } toRate)
        {
            return NotFound();
        }

        form.Case = toRate;
        if (!ModelState.IsValid)
        {
            return View("RateCase", form);
        }

        var opinion = new Opinion(form.Stars!.Value, form.Reasons, form.Words, form.WantsCallBack, ChannelOf(Request));
        var result = await rate.HandleAsync(new(number, User.Id(), opinion), cancellation);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return View("RateCase", form);
        }

        return RedirectToAction(nameof(RateCase), new { number });
    }

    // "Mobi" is what every browser on a phone says of itself.
    private static RatingChannel ChannelOf(HttpRequest request) =>
        request.Headers.UserAgent.ToString().Contains("Mobi", StringComparison.Ordinal) ? RatingChannel.Mobile : RatingChannel.Computer;
}
