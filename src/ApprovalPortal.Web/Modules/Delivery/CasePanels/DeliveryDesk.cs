using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>The way from a decided case's page to handing its result over.</summary>
public sealed class DeliveryDesk : ICaseDesk
{
    public int Order => 40;

    public CasePanel? For(CaseOnDesk onDesk, ClaimsPrincipal user) =>
        CaseFlow.Allows(onDesk.Case.Status, CaseAction.Deliver) && user.IsInRole(StaffRoles.WindowClerk)
            ? new("送达", "/Modules/Delivery/CasePanels/_DeliveryDesk.cshtml", onDesk.Case)
            : null;
}
