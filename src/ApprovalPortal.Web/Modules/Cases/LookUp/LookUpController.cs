using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ApprovalPortal.Modules.Cases;

/// <summary>查进度 without signing in. Posted, so that neither number nor digits stand in an address or a log.</summary>
[Route("progress"), AllowAnonymous]
public sealed class LookUpController : Controller
{
    [HttpGet("")]
    public IActionResult LookUp() => View(new LookUpPage(new(), null));

    [HttpPost(""), EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> LookUp(LookUpForm form, [FromServices] LookUpCase lookUp, CancellationToken cancellation)
    {
        LookUpAnswer? answer = null;
        if (ModelState.IsValid && CaseNumber.TryParse(form.Number, out var number))
        {
            answer = await lookUp.HandleAsync(number, form.MobileLast4!, cancellation);
            if (answer is null)
            {
                ModelState.AddModelError("", "没有查到。请核对办件编号，和申请时留的手机号后 4 位。");
            }
        }

        return View(new LookUpPage(form, answer));
    }
}
