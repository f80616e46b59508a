namespace ApprovalPortal.Platform.Outbox;

/// <summary>The ways a message leaves the building. The in-portal message is always there besides.</summary>
public enum MessageChannel
{
    Email,
    Sms,
}

/// <summary>How far a message that leaves the building has come.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first or next attempt.</summary>
    Waiting,

    /// <summary>The mail server or gateway took it. Whether it was read is not known.</summary>
    Sent,

    /// <summary>Every attempt failed, or the other side refused it for good.</summary>
    GivenUp,

    /// <summary>The channel is not configured; kept in Development only, to show what would have gone out.</summary>
    NotConfigured,
}

public static class MessageWords
{
    public static string InWords(this MessageChannel channel) => channel switch
    {
        MessageChannel.Email => "电子邮件",
        MessageChannel.Sms => "短信",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static string InWords(this DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "等待发送",
        DeliveryState.Sent => "已发出",
        DeliveryState.GivenUp => "没有发出",
        DeliveryState.NotConfigured => "未配置通道，没有发出",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
