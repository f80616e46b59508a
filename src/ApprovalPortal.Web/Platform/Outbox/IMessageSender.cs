namespace ApprovalPortal.Platform.Outbox;

/// <summary>A door out of the building.</summary>
public interface IMessageSender
{
    MessageChannel Channel { get; }

    /// <summary>Whether this installation has what is needed to send.</summary>
    bool IsConfigured { get; }

    /// <exception cref="DeliveryFailedException">It was not taken. Carries no address and no content.</exception>
    Task SendAsync(Letter letter, CancellationToken cancellation);
}

/// <summary>What is handed to a sender.</summary>
/// <param name="Id">The same at every attempt, so that a receiver can drop what it already has.</param>
/// <param name="Address">Mobile or e-mail address in the clear.</param>
/// <param name="Subject">For channels that know one.</param>
/// <param name="Body">Plain text.</param>
public sealed record Letter(Guid Id, string Address, string Subject, string Body)
{
    /// <summary>Never the address or the text.</summary>
    public override string ToString() => $"Letter {Id}";
}

/// <summary>A message was not taken by the other side.</summary>
/// <param name="reason">In Chinese, as an administrator reads it; written by us, since what the other side says may repeat the address.</param>
/// <param name="isFinal">Trying again would not help.</param>
public sealed class DeliveryFailedException(string reason, bool isFinal = false) : Exception(reason)
{
    public bool IsFinal => isFinal;
}
