namespace ApprovalPortal.Platform;

/// <summary>The folder that holds what this installation keeps beside its database: keys, uploaded files, the embedded database.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>Configured as <c>DataFolder</c>; <c>App_Data</c> below the content root otherwise.</summary>
    public static DataFolder From(IConfiguration configuration, IHostEnvironment environment)
    {
        var root = Path.GetFullPath(configuration["DataFolder"] ?? "App_Data", environment.ContentRootPath);
        Directory.CreateDirectory(root);
        return new(root);
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);
}
