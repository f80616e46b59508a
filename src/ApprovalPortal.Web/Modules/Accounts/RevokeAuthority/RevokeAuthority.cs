using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The enterprise's holder takes an authority back, or the agent gives it up; the other side is told.</summary>
public sealed class RevokeAuthority(AppDbContext db, CityClock clock, Messenger messenger)
{
    /// <returns>A refusal also when there is no such authority, or when it is none of the account's.</returns>
    public async Task<Result> HandleAsync(Guid authorityId, Guid accountId, CancellationToken cancellation)
    {
        var held = db.Applicants().HeldBy(accountId).Select(a => a.Id);
        var authority = await db.Authorities()
            .SingleOrDefaultAsync(a => a.Id == authorityId && (a.AgentAccountId == accountId || held.Contains(a.ApplicantId)), cancellation);
        if (authority is null)
        {
            return AccountRefusals.NotFound;
        }

        var revoked = authority.Revoke(accountId, clock.Now);
        if (!revoked.IsRefused)
        {
            var other = authority.AgentAccountId == accountId ? authority.GrantedBy : authority.AgentAccountId;
            await messenger.Tell(db, other, "授权已撤销", "一份授权已撤销，从现在起不能再据此申请；已经提交的申请不受影响。", "/account", cancellation: cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return revoked;
    }
}
