using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>What a one-time code is good for.</summary>
public enum CodePurpose
{
    ResetPassword,
    VerifyMobile,
    VerifyEmail,
}

/// <summary>
/// A code that somebody was sent, or that a clerk read out: valid for ten minutes, once, for a handful of tries.
/// Only its keyed digest is kept.
/// </summary>
public sealed class OneTimeCode
{
    public const int MostTries = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private OneTimeCode()
    {
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    public CodePurpose Purpose { get; private init; }

    public string Digest { get; private init; } = "";

    /// <summary>The new mobile or address that is being verified; none for a password.</summary>
    public SealedText? Target { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Counts the tries; also what keeps two tries at once from counting as one.</summary>
    public int Tries { get; private set; }

    /// <param name="id">Made by the caller, since the digest is salted with it.</param>
    /// <param name="accountId">Whose code.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="digest">Keyed digest of the code.</param>
    /// <param name="target">The new mobile or address, sealed.</param>
    /// <param name="at">When it was made.</param>
    public static OneTimeCode Issue(Guid id, Guid accountId, CodePurpose purpose, string digest, SealedText? target, DateTimeOffset at) => new()
    {
        Id = id,
        AccountId = accountId,
        Purpose = purpose,
        Digest = digest,
        Target = target,
        ExpiresAt = at + Lifetime,
    };

    /// <summary>Uses a try; the right digest uses the code up.</summary>
    public bool Redeem(string digest, DateTimeOffset at)
    {
        if (UsedAt is not null || at > ExpiresAt || Tries >= MostTries)
        {
            return false;
        }

        Tries++;
        if (digest != Digest)
        {
            return false;
        }

        UsedAt = at;
        return true;
    }

    /// <summary>A newer code takes its place.</summary>
    public void Withdraw(DateTimeOffset at) => UsedAt ??= at;
}
