using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ApprovalPortal.Platform.Persistence;

internal static class PersistenceServices
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WriterGate>().AddScoped<SaveChangesPipeline>().AddScoped<AuditTrail>();

        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                NewId.OrderFor(UUIDNext.Database.SQLite);
                AddContext<SqliteDbContext>(services, o => o
                    .UseSqlite(SqliteConnectionText(options, folder))
                    .AddInterceptors(SqlitePragmas.Instance));
                break;
            case DatabaseProvider.SqlServer:
                NewId.OrderFor(UUIDNext.Database.SqlServer);
                AddContext<SqlServerDbContext>(services, o => o.UseSqlServer(options.ConnectionString));
                break;
            case DatabaseProvider.PostgreSql:
                NewId.OrderFor(UUIDNext.Database.PostgreSql);
                AddContext<PostgresDbContext>(services, o => o.UseNpgsql(PostgresConnectionText(options)));
                break;
            default:
                throw new InvalidOperationException($"Database:Provider {options.Provider} is not known.");
        }

        return services;
    }

    private static void AddContext<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : AppDbContext
    {
        services.AddDbContextPool<TContext>(o =>
        {
            configure(o);
            // A list of children is loaded by its own query: joins of two lists multiply rows.
            o.ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
        });
        services.AddScoped<AppDbContext>(scope => scope.GetRequiredService<TContext>().In(scope));
    }

    private static string SqliteConnectionText(DatabaseOptions options, DataFolder folder) =>
        new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(options.ConnectionString)
            ? $"Data Source={folder.PathOf("portal.db")}"
            : options.ConnectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    // Measured: ×1.54 together (docs/performance.md).
    private static string PostgresConnectionText(DatabaseOptions options) =>
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxAutoPrepare = 100, NoResetOnClose = true }.ToString();

    /// <summary>Write-ahead log: readers do not wait for the writer. FULL: what was acknowledged is on the disk.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();

        private const string Text = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
