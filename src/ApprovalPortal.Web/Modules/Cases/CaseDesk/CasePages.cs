using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Cases;

/// <summary>How the acts of all rooms end: on the case page, with what was said or why not.</summary>
public static class CasePages
{
    private const string Page = "/Modules/Cases/CaseDesk/CaseDesk.cshtml";

    /// <summary>Whether a field of the acts' forms holds what somebody wrote in their own words.</summary>
    public static bool IsFreeText(string field) => field is "Reason" or "Opinion" or "FormText" || field.StartsWith("Materials[", StringComparison.Ordinal);

    /// <summary>The case page again, with the errors beside their fields and everything that was typed.</summary>
    public static async Task<IActionResult> CasePageAsync(this Controller controller, CaseDesk desk, CaseNumber number, CancellationToken cancellation) =>
        await desk.HandleAsync(number, controller.User, cancellation) is { } page ? controller.View(Page, page) : controller.NotFound();

    /// <summary>Done: back to the case page with a sentence. Refused: the page with the reason. Not theirs: 404.</summary>
    public static async Task<IActionResult> AfterAsync(
        this Controller controller, CaseDesk desk, CaseNumber number, Result<CaseFile> result, Func<CaseFile, string> sentence, CancellationToken cancellation)
    {
        if (result.IsRefused)
        {
            if (result.Refusal == CaseRefusals.NotFound)
            {
                return controller.NotFound();
            }

            controller.ModelState.Add(result.Refusal);
            return await controller.CasePageAsync(desk, number, cancellation);
        }

        controller.Say(sentence(result.Value));
        return controller.LocalRedirect($"/work/{number}");
    }
}
