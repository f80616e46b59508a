using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>
/// A message on its way out: written in the commit that it tells about, sent afterwards. Address and body are sealed,
/// since the one is personal and the other may hold a code.
/// </summary>
public sealed class OutboundMessage
{
    public const int LastErrorMaxLength = 200;

    private OutboundMessage()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public MessageChannel Channel { get; private init; }

    public SealedText Address { get; private init; }

    public string Subject { get; private init; } = "";

    public SealedText Body { get; private init; }

    public string? CaseNumber { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Until when one node has taken it for sending; the others leave it alone meanwhile.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Why the last attempt failed, in words without address or content.</summary>
    public string? LastError { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <param name="channel">Which way.</param>
    /// <param name="address">Mobile or e-mail address, sealed.</param>
    /// <param name="subject">In the clear: what the history shows. Holds nothing personal.</param>
    /// <param name="body">The text, sealed.</param>
    /// <param name="caseNumber">The case whose history shows it.</param>
    /// <param name="isConfigured">Whether there is a sender; otherwise it is kept to look at and never sent.</param>
    /// <param name="at">When it was written.</param>
    public static OutboundMessage Write(
        MessageChannel channel, SealedText address, string subject, SealedText body, string? caseNumber, bool isConfigured, DateTimeOffset at) => new()
    {
        Channel = channel,
        Address = address,
        Subject = subject,
        Body = body,
        CaseNumber = caseNumber,
        State = isConfigured ? DeliveryState.Waiting : DeliveryState.NotConfigured,
        At = at,
        NextAttemptAt = at,
    };

    public void Sent(DateTimeOffset at)
    {
        Attempts++;
        (State, SentAt, LastError, LeasedUntil) = (DeliveryState.Sent, at, null, null);
    }

    /// <summary>Tries again after a pause that doubles each time, until the attempts are used up.</summary>
    public void Failed(DeliveryFailedException failure, OutboxOptions options, DateTimeOffset at)
    {
        Attempts++;
        (LastError, LeasedUntil) = (Text.Clip(failure.Message, LastErrorMaxLength), null);
        if (failure.IsFinal || Attempts >= options.MostAttempts)
        {
            State = DeliveryState.GivenUp;
        }
        else
        {
            NextAttemptAt = at + options.PauseAfter(Attempts);
        }
    }
}

internal sealed class OutboundMessageConfiguration : IEntityTypeConfiguration<OutboundMessage>
{
    public void Configure(EntityTypeBuilder<OutboundMessage> builder)
    {
        builder.ToTable("OutboundMessages").Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Subject).HasMaxLength(PortalMessage.SubjectMaxLength);
        builder.Property(m => m.Body).HasMaxLength(-1);
        builder.Property(m => m.CaseNumber).HasMaxLength(PortalMessage.CaseNumberMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(OutboundMessage.LastErrorMaxLength);
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => m.CaseNumber);
    }
}
