namespace ApprovalPortal.Platform.Security;

/// <summary>
/// Where the keys of stored personal data are. They are apart from the cookie keys, and backed up apart from the
/// database: whoever has only one of the two has nothing.
/// </summary>
public sealed class PersonalDataOptions
{
    public const string Section = "PersonalData";

    /// <summary>The key file. Relative paths are below the data folder (<c>App_Data</c>).</summary>
    public string KeyFile { get; init; } = "personal-data-keys.json";

    /// <summary>The key file's content as a secret, for places that hand over secrets by environment.</summary>
    public string? Keys { get; init; }

    /// <summary>Makes the key file at first start when it is missing. Off in Production: there the keys are made on purpose.</summary>
    public bool CreateWhenMissing { get; init; }
}
