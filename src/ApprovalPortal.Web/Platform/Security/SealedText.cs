namespace ApprovalPortal.Platform.Security;

/// <summary>
/// A personal datum as it lies in the database: encrypted, with its key's version in front. Only a
/// <see cref="PersonalDataVault"/> opens it, so nothing that merely loads or logs an entity can show it.
/// </summary>
public readonly record struct SealedText(string Cipher)
{
    /// <summary>Never the content: a sealed text that slips into a log line or a page shows nothing.</summary>
    public override string ToString() => "〔已加密〕";
}
