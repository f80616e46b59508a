using ApprovalPortal.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ApprovalPortal.Testing;

/// <summary>
/// A database of its own for one fixture, on the engine that the environment names; gone when disposed. Most are copies
/// of one template that the first fixture of the run migrates and seeds: copying a file is quicker than planting again.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<TestDatabase> Template = new(MakeTemplate);

    private readonly Action<string> _copyTo;
    private readonly Action _drop;

    private TestDatabase(DatabaseProvider provider, string connectionString, Action<string> copyTo, Action drop)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _copyTo = copyTo;
        _drop = drop;
    }

    /// <summary>The engine that the suite runs on: <c>Database__Provider</c>, SQLite when it is not said.</summary>
    public static DatabaseProvider Engine { get; } =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("Database__Provider") ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true);

    /// <summary>Whether any portal of this run has asked for planted data.</summary>
    public static bool WasPlanted => Template.IsValueCreated;

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>A database without tables.</summary>
    public static TestDatabase Empty() => Create(template: null);

    /// <summary>A database with the schema, the reference data and the demo data.</summary>
    public static TestDatabase Planted() => Create(Template.Value);

    public void Dispose() => _drop();

    private static TestDatabase Create(TestDatabase? template) => Engine switch
    {
        DatabaseProvider.Sqlite => OnSqlite(template),
        DatabaseProvider.PostgreSql => OnPostgres(template),
        var other => throw new InvalidOperationException($"There is no server of {other} to test on."),
    };

    private static TestDatabase MakeTemplate()
    {
        var template = Empty();
        using (var planter = new PlantingFixture(template))
        {
            planter.Plant();
        }

        // What is still open would keep a part of the data out of SQLite's file, and PostgreSQL from copying.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.Dispose();
        return template;
    }

    private static TestDatabase OnSqlite(TestDatabase? template)
    {
        var folder = Directory.CreateTempSubdirectory("portal-db-").FullName;
        var file = Path.Combine(folder, "portal.db");
        template?._copyTo(file);
        return new(DatabaseProvider.Sqlite, $"Data Source={file}", copy => File.Copy(file, copy), () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    private static TestDatabase OnPostgres(TestDatabase? template)
    {
        var server = Environment.GetEnvironmentVariable("Database__ConnectionString")
            ?? throw new InvalidOperationException("Database__ConnectionString must name the PostgreSQL server to test on; scripts/with-postgres.sh starts one.");
        var name = $"portal_{Guid.NewGuid():N}";
        if (template is null)
        {
            Run(server, $"create database {name}");
        }
        else
        {
            template._copyTo(name);
        }

        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return new(DatabaseProvider.PostgreSql, own, copy => Run(server, $"create database {copy} template {name}"), () =>
        {
            NpgsqlConnection.ClearAllPools();
            Run(server, $"drop database {name} with (force)");
        });
    }

    private static void Run(string server, string statement)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>Starts a portal once on the template, which plants it, and leaves the database behind.</summary>
    private sealed class PlantingFixture(TestDatabase template) : PortalFixture
    {
        public void Plant() => _ = Services;

        protected override TestDatabase MakeDatabase() => template;

        protected override void DropDatabase(TestDatabase database)
        {
        }
    }
}
