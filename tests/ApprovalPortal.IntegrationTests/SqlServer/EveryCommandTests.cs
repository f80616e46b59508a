using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ApprovalPortal.IntegrationTests.SqlServer;

/// <summary>Comes after all other tests of the project (xunit runs what may not run in parallel last), and sums up what they asked.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

/// <summary>What <see cref="SqlServerTwin"/> has seen of the whole suite.</summary>
[Collection(nameof(AfterAllOthers))]
public sealed class EveryCommandTests(ITestOutputHelper output)
{
    /// <summary>Use cases that put nothing to the database, and why.</summary>
    private static readonly Dictionary<string, string> WithoutCommands = new()
    {
        ["LookAgainWhenItemsChange"] = "forgets an index in memory",
        ["ServeWhenDecided"] = "changes the case that is being saved, found among what the context tracks",
    };

    [Fact]
    public void Every_command_of_the_suite_was_understood()
    {
        output.WriteLine($"{SqlServerTwin.Instance.Commands.Count} distinct commands were translated for SQL Server and parsed.");

        Assert.Empty(SqlServerTwin.Instance.Faults);
    }

    [Fact]
    public void Every_use_case_was_among_them()
    {
        if (TestDatabase.Engine != DatabaseProvider.Sqlite || !TestDatabase.WasPlanted)
        {
            output.WriteLine("No portal ran on SQLite before this test: only a run of the whole project has something to sum up.");
            return;
        }

        var seen = SqlServerTwin.Instance.UseCases;

        var unseen = typeof(AppDbContext).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false } && t.GetMethods().Any(m => m.Name == "HandleAsync"))
            .Except(seen).Select(t => t.Name).Except(WithoutCommands.Keys).Order().ToList();

        Assert.True(unseen.Count == 0, $"No test lets these put anything to the database: {string.Join(", ", unseen)}");
    }

    [Fact]
    public void What_only_another_engine_understands_fails_the_test_that_asks_it()
    {
        var twin = new SqlServerTwin();
        using var db = new SqliteDbContext(
            new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").AddInterceptors(twin).Options);

        var fault = Assert.Throws<InvalidOperationException>(() => db.Cases().Where(c => EF.Functions.Glob(c.ItemName, "公共*")).ToQueryString());

        Assert.Contains("could not be translated", fault.Message, StringComparison.Ordinal);
        Assert.Single(twin.Faults);
    }

    [Fact]
    public void The_configuration_chooses_sql_server()
    {
        try
        {
            var services = new ServiceCollection();
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(
                [new("Database:Provider", "SqlServer"), new("Database:ConnectionString", "Server=nowhere;Database=portal")]).Build();
            services.AddPersistence(configuration, new(Path.GetTempPath()));
            using var provider = services.BuildServiceProvider();
            using var scope = provider.CreateScope();

            var db = Assert.IsType<SqlServerDbContext>(scope.ServiceProvider.GetRequiredService<AppDbContext>());
            Assert.Contains("nowhere", db.Database.GetConnectionString(), StringComparison.Ordinal);
        }
        finally
        {
            // Ids are ordered for one engine in the whole process.
            NewId.OrderFor(TestDatabase.Engine == DatabaseProvider.Sqlite ? UUIDNext.Database.SQLite : UUIDNext.Database.PostgreSql);
        }
    }
}
