using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>The hash of a password that a member of staff once chose, kept so that it is not chosen again too soon.</summary>
public sealed class FormerPassword
{
    public const int HashMaxLength = 200;

    private FormerPassword()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public Guid AccountId { get; private init; }

    /// <summary>As Identity hashed it, with its salt.</summary>
    public string Hash { get; private init; } = "";

    public DateTimeOffset ReplacedAt { get; private init; }

    public static FormerPassword Of(Guid accountId, string hash, DateTimeOffset at) => new() { AccountId = accountId, Hash = hash, ReplacedAt = at };
}
