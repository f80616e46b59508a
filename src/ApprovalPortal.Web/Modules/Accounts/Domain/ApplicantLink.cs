using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>An account's hold on an applicant: whether it only says so, or somebody looked.</summary>
public sealed class ApplicantLink
{
    public const int DocumentSeenMaxLength = 60;

    internal ApplicantLink(Guid accountId, Capacity capacity, DateTimeOffset at) =>
        (AccountId, Capacity, LinkedAt) = (accountId, capacity, at);

    private ApplicantLink()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public Guid ApplicantId { get; private init; }

    public Guid AccountId { get; private init; }

    public Capacity Capacity { get; private init; }

    public Trust Trust { get; private set; }

    public DateTimeOffset LinkedAt { get; private init; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    public VerifiedBy? VerifiedBy { get; private set; }

    /// <summary>The clerk who looked; none for an identity service.</summary>
    public Guid? VerifiedByStaff { get; private set; }

    /// <summary>What was looked at: 居民身份证, 营业执照 and so on, or the identity service's name.</summary>
    public string? DocumentSeen { get; private set; }

    internal void Verify(Proof proof)
    {
        Trust = Trust.Verified;
        (VerifiedBy, VerifiedByStaff, DocumentSeen, VerifiedAt) = (proof.By, proof.Staff, proof.DocumentSeen, proof.At);
    }
}

/// <summary>What makes a link verified: which document was seen, by whom, when.</summary>
/// <param name="By">The window or an identity service.</param>
/// <param name="Staff">The clerk; none for a service.</param>
/// <param name="DocumentSeen">The document, or the service's name.</param>
/// <param name="At">When.</param>
public sealed record Proof(VerifiedBy By, Guid? Staff, string DocumentSeen, DateTimeOffset At);
