using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Platform.Persistence;

/// <summary>Each engine has its own migrations; none may lag behind the model.</summary>
public sealed class MigrationsTests
{
    public static TheoryData<string> Engines => [nameof(SqliteDbContext), nameof(SqlServerDbContext), nameof(PostgresDbContext)];

    [Theory, MemberData(nameof(Engines))]
    public void The_migrations_of_every_engine_end_in_the_model(string engine)
    {
        using var db = ContextOf(engine);

        Assert.False(db.Database.HasPendingModelChanges(), $"{engine} has changes without a migration: make migration NAME=…");
    }

    private static AppDbContext ContextOf(string engine) => engine switch
    {
        nameof(SqliteDbContext) => new SqliteDesignFactory().CreateDbContext([]),
        nameof(SqlServerDbContext) => new SqlServerDesignFactory().CreateDbContext([]),
        _ => new PostgresDesignFactory().CreateDbContext([]),
    };
}
