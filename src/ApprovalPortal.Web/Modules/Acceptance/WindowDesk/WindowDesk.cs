using System.Security.Claims;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>What a window clerk can do with a case that waits.</summary>
public sealed class WindowDesk(IOptions<AcceptanceOptions> options) : ICaseDesk
{
    public int Order => 10;

    public CasePanel? For(CaseOnDesk onDesk, ClaimsPrincipal user) =>
        onDesk.Case.Status == CaseStatus.Submitted && user.IsInRole(StaffRoles.WindowClerk)
            ? new("受理", "/Modules/Acceptance/WindowDesk/_WindowDesk.cshtml", new WindowDeskModel(onDesk.Case, onDesk.Item.Materials, options.Value.CorrectionDays))
            : null;
}

public sealed record WindowDeskModel(CaseFile Case, IReadOnlyList<ItemMaterial> Materials, int CorrectionDays)
{
    public bool MayCorrect => Case.RespondBy is null;
}
