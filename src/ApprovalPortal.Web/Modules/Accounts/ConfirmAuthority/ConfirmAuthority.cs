using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The agent takes an authority on; from then on they may file for the enterprise.</summary>
public sealed class ConfirmAuthority(AppDbContext db, CityClock clock, Messenger messenger)
{
    /// <returns>A refusal also when there is no such authority, or when it is for somebody else.</returns>
    public async Task<Result> HandleAsync(Guid authorityId, Guid accountId, CancellationToken cancellation)
    {
        var authority = await db.Authorities().SingleOrDefaultAsync(a => a.Id == authorityId && a.AgentAccountId == accountId, cancellation);
        if (authority is null)
        {
            return AccountRefusals.NotFound;
        }

        var confirmed = authority.Confirm(accountId, clock.Today, clock.Now);
        if (!confirmed.IsRefused)
        {
            await messenger.Tell(db, authority.GrantedBy, "代理人已确认授权", "你给出的授权已由代理人确认，现在生效。", "/account", cancellation: cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return confirmed;
    }
}
