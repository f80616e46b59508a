using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>That somebody agreed to one version of the privacy notice (个人信息保护法 §14, §17), and when.</summary>
public sealed class Consent
{
    public const int VersionMaxLength = 20;

    private Consent()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public Guid AccountId { get; private init; }

    public string NoticeVersion { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public static Consent Give(Guid accountId, string noticeVersion, DateTimeOffset at) =>
        new() { AccountId = accountId, NoticeVersion = noticeVersion, At = at };
}
