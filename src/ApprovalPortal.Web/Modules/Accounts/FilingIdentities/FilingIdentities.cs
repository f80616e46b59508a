using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>For whom an account may file today: itself, the enterprises it holds, and those whose authority it has taken on.</summary>
public sealed class FilingIdentities(AppDbContext db, PersonalDataVault vault, CityClock clock)
{
    public async Task<IReadOnlyList<FilingIdentity>> HandleAsync(Guid accountId, CancellationToken cancellation)
    {
        var held = await db.Applicants().AsNoTracking().HeldBy(accountId).ToListAsync(cancellation);
        var today = clock.Today;
        var authorities = await db.Authorities().AsNoTracking()
            .Where(a => a.AgentAccountId == accountId && a.Status == AuthorityStatus.InForce && a.From <= today && a.Until >= today)
            .ToListAsync(cancellation);
        var principalIds = authorities.Select(a => a.ApplicantId).ToList();
        var principals = await db.Applicants().AsNoTracking().Where(a => principalIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var agentIsVerified = held.Exists(a => a.Kind == ApplicantKind.Person && a.IsVerified);

        return
        [
            .. held.OrderBy(a => a.Kind).ThenBy(a => a.Name)
                .Select(a => Identity(a, a.LinkOf(accountId)!.Trust, a.LinkOf(accountId)!.Capacity, authority: null)),
            .. authorities.Select(authority =>
            {
                var principal = principals[authority.ApplicantId];
                var trust = agentIsVerified && principal.LinkOf(authority.GrantedBy)?.Trust == Trust.Verified ? Trust.Verified : Trust.Declared;
                return Identity(principal, trust, Capacity.Agent, authority);
            }),
        ];
    }

    private FilingIdentity Identity(Applicant applicant, Trust trust, Capacity capacity, Authority? authority) => new(
        applicant.Id,
        applicant.Name,
        applicant.Kind,
        vault.MaskedNumber(applicant.DocumentKind, applicant.DocumentNumber),
        trust,
        capacity,
        authority?.Id,
        authority?.Scope ?? "");
}

/// <summary>One applicant for whom an account may file.</summary>
/// <param name="ApplicantId">The applicant.</param>
/// <param name="Name">In full: it goes onto the form.</param>
/// <param name="Kind">Person, enterprise, other body.</param>
/// <param name="MaskedNumber">Fit for a page; a body's code is public and whole.</param>
/// <param name="Trust">An agent is verified when both the agent and the enterprise's holder are.</param>
/// <param name="Capacity">Itself, as legal representative, or as agent.</param>
/// <param name="AuthorityId">The agent's authority.</param>
/// <param name="Scope">What the authority is limited to, one a line; empty for everything.</param>
public sealed record FilingIdentity(
    Guid ApplicantId, string Name, ApplicantKind Kind, string MaskedNumber, Trust Trust, Capacity Capacity, Guid? AuthorityId, string Scope)
{
    /// <summary>Whether the account may file in this matter.</summary>
    /// <param name="names">Everything the matter goes by: the item's code and name, its themes.</param>
    public bool Covers(params IEnumerable<string> names) => Authority.CoversScope(Scope, names);
}
