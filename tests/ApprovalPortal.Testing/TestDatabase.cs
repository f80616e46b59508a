using ApprovalPortal.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ApprovalPortal.Testing;

/// <summary>An empty database of its own for one fixture, on the engine that the environment names; gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly Action _drop;

    private TestDatabase(DatabaseProvider provider, string connectionString, Action drop)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _drop = drop;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public static TestDatabase Create() =>
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("Database__Provider") ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true) switch
        {
            DatabaseProvider.PostgreSql => CreatePostgres(),
            DatabaseProvider.Sqlite => CreateSqlite(),
            var other => throw new InvalidOperationException($"There is no server of {other} to test on."),
        };

    public void Dispose() => _drop();

    private static TestDatabase CreateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("portal-db-").FullName;
        return new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "portal.db")}", () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    private static TestDatabase CreatePostgres()
    {
        var server = Environment.GetEnvironmentVariable("Database__ConnectionString")
            ?? throw new InvalidOperationException("Database__ConnectionString must name the PostgreSQL server to test on; `make test` starts one.");
        var name = $"portal_{Guid.NewGuid():N}";
        Run(server, $"create database {name}");
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
        return new(DatabaseProvider.PostgreSql, own, () =>
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
}
