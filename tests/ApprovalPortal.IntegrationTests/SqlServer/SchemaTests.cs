using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;

namespace ApprovalPortal.IntegrationTests.SqlServer;

/// <summary>
/// The schema for SQL Server, looked at without a server: its scripts by the grammar, its tables by the model that
/// Microsoft's own deployment tool builds of them. How a live server behaves is not tested here.
/// </summary>
public sealed class SchemaTests : IDisposable
{
    private readonly SqlServerDbContext _db = new SqlServerDesignFactory().CreateDbContext([]);

    public void Dispose() => _db.Dispose();

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_is_transact_sql(MigrationsSqlGenerationOptions form)
    {
        var script = _db.GetService<IMigrator>().GenerateScript(options: form);

        Assert.Contains("CREATE TABLE [CaseFiles]", script, StringComparison.Ordinal);
        Assert.Empty(TransactSql.FaultsOf(script));
    }

    [Fact]
    public void A_planted_fault_in_a_script_is_seen() =>
        Assert.NotEmpty(TransactSql.FaultsOf("CREATE TABLE [CaseFiles] ([Id] uniqueidentifier NOT NULL,, [Number] nvarchar(12))"));

    [Fact]
    public void The_schema_holds_together()
    {
        using var model = SchemaModel();

        Assert.Empty(ErrorsOf(model));
        var expected = _db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        Assert.Equal(expected.Tables.Count(), model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table).Count());
        Assert.Equal(
            expected.Tables.Sum(t => t.ForeignKeyConstraints.Count()),
            model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.ForeignKeyConstraint).Count());
        Assert.Equal(expected.Tables.Sum(t => t.Indexes.Count()), model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Index).Count());
    }

    [Fact]
    public void A_planted_foreign_key_to_nowhere_is_seen()
    {
        using var model = SchemaModel();

        model.AddObjects("CREATE TABLE [Planted] ([Id] int NOT NULL PRIMARY KEY, [Gone] int NULL CONSTRAINT [FK_Planted] FOREIGN KEY REFERENCES [Nowhere] ([Id]))");

        Assert.NotEmpty(ErrorsOf(model));
    }

    // The schema that the migrations end in (MigrationsTests sees to that), in one piece: the tool takes definitions, not changes.
    private TSqlModel SchemaModel()
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in TransactSql.DefinitionsIn(_db.Database.GenerateCreateScript()))
        {
            model.AddObjects(statement);
        }

        return model;
    }

    private static IEnumerable<string> ErrorsOf(TSqlModel model) =>
        model.Validate().Where(m => m.MessageType == DacMessageType.Error).Select(m => m.Message);
}
