using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Accounts.Domain;

public enum AuthorityStatus
{
    /// <summary>Given by the enterprise, not yet taken on by the agent.</summary>
    Offered,
    InForce,
    Revoked,
}

/// <summary>
/// 授权: an enterprise lets somebody else's account act for it, within a scope and between two days. Binds nobody until
/// the agent has taken it on; ends on its last day, or when either side ends it.
/// </summary>
public sealed class Authority : Aggregate
{
    public const int ScopeMaxLength = 1000;
    public const int MostMonths = 12;

    private Authority()
    {
    }

    /// <summary>For whom the agent acts.</summary>
    public Guid ApplicantId { get; private init; }

    public Guid GrantedBy { get; private init; }

    public Guid AgentAccountId { get; private init; }

    /// <summary>Names or codes of items and themes, one a line; empty means everything.</summary>
    public string Scope { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly Until { get; private init; }

    public AuthorityStatus Status { get; private set; }

    public DateTimeOffset GrantedAt { get; private init; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public override string AuditStream => $"authority:{Id}";

    public bool CoversEverything => Scope.Length == 0;

    /// <param name="applicant">The enterprise; its holder gives the authority.</param>
    /// <param name="grantedBy">The account that holds the enterprise.</param>
    /// <param name="agent">The account that is to act.</param>
    /// <param name="scope">Names or codes, one a line; empty for everything.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, at most <see cref="MostMonths"/> months after the first.</param>
    /// <param name="today">The city's day.</param>
    /// <param name="at">When, as the clock read it.</param>
    public static Result<Authority> Grant(Applicant applicant, Guid grantedBy, Guid agent, string? scope, DateOnly from, DateOnly until, DateOnly today, DateTimeOffset at)
    {
        if (applicant.Kind == ApplicantKind.Person || applicant.LinkOf(grantedBy) is null)
        {
            return AccountRefusals.NotYourEnterprise;
        }

        if (agent == grantedBy)
        {
            return AccountRefusals.AgentIsSelf;
        }

        if (until < from || until < today)
        {
            return AccountRefusals.AuthorityEndsTooEarly;
        }

        if (until > from.AddMonths(MostMonths))
        {
            return AccountRefusals.AuthorityTooLong;
        }

        var authority = new Authority
        {
            ApplicantId = applicant.Id,
            GrantedBy = grantedBy,
            AgentAccountId = agent,
            Scope = string.Join('\n', Lines(scope)),
            From = from,
            Until = until,
            GrantedAt = at,
        };
        authority.Raise(new AuthorityGranted(applicant.Id, grantedBy, agent, authority.Scope, from, until));
        return authority;
    }

    /// <summary>The agent takes it on.</summary>
    public Result Confirm(Guid account, DateOnly today, DateTimeOffset at)
    {
        if (account != AgentAccountId || Status != AuthorityStatus.Offered || today > Until)
        {
            return AccountRefusals.AuthorityNotOpen;
        }

        (Status, ConfirmedAt) = (AuthorityStatus.InForce, at);
        Raise(new AuthorityConfirmed(account));
        return Result.Done;
    }

    /// <summary>Either side ends it; what was filed under it stays filed.</summary>
    public Result Revoke(Guid by, DateTimeOffset at)
    {
        if (Status == AuthorityStatus.Revoked)
        {
            return AccountRefusals.AuthorityNotOpen;
        }

        (Status, RevokedAt) = (AuthorityStatus.Revoked, at);
        Raise(new AuthorityRevoked(by));
        return Result.Done;
    }

    public bool IsInForceOn(DateOnly day) => Status == AuthorityStatus.InForce && From <= day && day <= Until;

    /// <summary>Whether the agent may act in a matter.</summary>
    /// <param name="names">Everything the matter goes by: the item's code and name, its themes.</param>
    public bool Covers(IEnumerable<string> names) => CoversScope(Scope, names);

    internal static bool CoversScope(string scope, IEnumerable<string> names) =>
        scope.Length == 0 || Lines(scope).Intersect(names, StringComparer.OrdinalIgnoreCase).Any();

    private static string[] Lines(string? text) =>
        (text ?? "").Split(['\n', '\r', '；', ';', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

public sealed record AuthorityGranted(Guid ApplicantId, Guid GrantedBy, Guid Agent, string Scope, DateOnly From, DateOnly Until) : DomainEvent("authority.granted");

public sealed record AuthorityConfirmed(Guid Agent) : DomainEvent("authority.confirmed");

public sealed record AuthorityRevoked(Guid By) : DomainEvent("authority.revoked");
