using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>How messages are sent. Bound from <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Whether this node sends. Off where another one does.</summary>
    public bool SendsHere { get; init; } = true;

    /// <summary>Seconds between two looks for messages that are due.</summary>
    [Range(1, 3600)]
    public int LookEverySeconds { get; init; } = 5;

    /// <summary>Attempts before a message is given up.</summary>
    [Range(1, 50)]
    public int MostAttempts { get; init; } = 8;

    /// <summary>Seconds after the first failure; doubles with each further one.</summary>
    [Range(1, 3600)]
    public int FirstPauseSeconds { get; init; } = 30;

    /// <summary>Longest pause in seconds.</summary>
    [Range(1, 86_400)]
    public int LongestPauseSeconds { get; init; } = 3600;

    /// <summary>The site's own address (<c>https://…</c>) for links in e-mail and SMS; without it they carry none.</summary>
    [Url]
    public string? PublicAddress { get; init; }

    internal TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPauseSeconds, FirstPauseSeconds * Math.Pow(2, attempts - 1)));
}
