using ApprovalPortal.Platform.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ApprovalPortal.Platform.Web;

public static class RefusalModelState
{
    /// <summary>Puts a refusal where the page shows it: beside its field, or in the summary.</summary>
    public static void Add(this ModelStateDictionary modelState, Refusal refusal) =>
        modelState.AddModelError(refusal.Field ?? "", refusal.Message);
}
