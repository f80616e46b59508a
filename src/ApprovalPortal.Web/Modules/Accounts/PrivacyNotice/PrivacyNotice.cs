namespace ApprovalPortal.Modules.Accounts;

/// <summary>The privacy notice in force. A new text gets a new version here; everybody is then asked to agree to it.</summary>
public static class PrivacyNotice
{
    public const string Version = "2026-1";

    /// <summary>The day from which this version holds.</summary>
    public static DateOnly Since { get; } = new(2026, 1, 1);
}
