using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Persistence;

public enum DatabaseProvider
{
    /// <summary>The embedded default: one file, WAL, nothing to install.</summary>
    Sqlite,

    SqlServer,

    PostgreSql,
}

/// <summary>Which database, and where. Bound from <c>Database</c>, so <c>Database__Provider</c> in the environment.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Empty means the embedded file <c>portal.db</c> in the data folder.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>
    /// Brings the schema up to date at start-up. On by default for the embedded database only: on a server it is
    /// <c>migrate</c>'s work, never that of two nodes at once.
    /// </summary>
    public bool? MigrateAtStart { get; init; }

    public bool MigratesAtStart => MigrateAtStart ?? Provider == DatabaseProvider.Sqlite;
}
