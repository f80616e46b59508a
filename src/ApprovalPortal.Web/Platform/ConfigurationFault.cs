namespace ApprovalPortal.Platform;

/// <summary>The portal cannot start as it is configured; the message tells the administrator what to mend.</summary>
public sealed class ConfigurationFault(string message) : InvalidOperationException(message);
