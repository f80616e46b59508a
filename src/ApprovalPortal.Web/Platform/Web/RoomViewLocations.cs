using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// A view lies in the folder of its slice: <c>Modules/Cases/CaseProgress/CaseProgress.cshtml</c>. A slice with several
/// views names the folder too: <c>View("ApplyForService/Materials")</c>.
/// </summary>
internal sealed class RoomViewLocations : IViewLocationExpander
{
    private const string Room = "room";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var name = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? "";
        context.Values[Room] = name.StartsWith("ApprovalPortal.Modules.", StringComparison.Ordinal) ? name.Split('.')[2] : "";
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values[Room] is { Length: > 0 } room)
        {
            yield return $"/Modules/{room}/{{0}}/{{0}}.cshtml";
            yield return $"/Modules/{room}/{{0}}.cshtml";
        }

        yield return "/Modules/Shared/{0}.cshtml";
    }
}
