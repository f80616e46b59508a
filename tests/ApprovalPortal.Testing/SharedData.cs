using Xunit;

namespace ApprovalPortal.Testing;

/// <summary>
/// The data beside the repository (<c>../shared</c>): read by path, never copied in.
/// A clone without it still passes; what needs it says that it was not there.
/// </summary>
public static class SharedData
{
    /// <summary>The repository's root: the nearest folder upwards that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Whether the data lies beside this clone.</summary>
    public static bool IsThere => Directory.Exists(PathOf("data"));

    /// <summary>The full path of a file or folder in the shared data, whether or not it exists.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ApprovalPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ApprovalPortal.sln was not found above the test's folder.");
    }
}

/// <summary>A fact that reads <c>../shared</c>; reported as skipped, with the reason, where that is not there.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!SharedData.IsThere)
        {
            Skip = "../shared is not beside this clone";
        }
    }
}

/// <summary>A theory that reads <c>../shared</c>; reported as skipped, with the reason, where that is not there.</summary>
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (!SharedData.IsThere)
        {
            Skip = "../shared is not beside this clone";
        }
    }
}
