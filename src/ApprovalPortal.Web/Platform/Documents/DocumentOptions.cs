namespace ApprovalPortal.Platform.Documents;

/// <summary>Where the papers' fonts lie. Bound from <c>Documents</c>; may be left out altogether.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Folders to look in before the system's own; subfolders are searched too.</summary>
    public IReadOnlyList<string> FontFolders { get; init; } = [];

    /// <summary>Whether to look in the system's own font folders as well.</summary>
    public bool UseSystemFolders { get; init; } = true;
}
