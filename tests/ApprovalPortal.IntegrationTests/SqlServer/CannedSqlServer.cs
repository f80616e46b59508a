using System.Data;
using System.Data.Common;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ApprovalPortal.IntegrationTests.SqlServer;

/// <summary>
/// Stands where SQL Server would: every command is held against the grammar and answered with canned rows, none to a
/// question and "one row" to a change.
/// </summary>
internal sealed class CannedSqlServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _heard = [];

    /// <summary>The texts of the commands that came, each of them T-SQL.</summary>
    public IReadOnlyList<string> Heard => _heard;

    /// <summary>A context that speaks to this instead of a server.</summary>
    public SqlServerDbContext Connect()
    {
        var db = new SqlServerDbContext(
            new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer("Server=nowhere").AddInterceptors(this).Options);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Hear(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(Rows(eventData.CommandSource == CommandSource.SaveChanges ? 1 : 0));
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Hear(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    private void Hear(string text)
    {
        if (TransactSql.FaultsOf(text) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException($"SQL Server would not understand this: {string.Join("; ", faults)}\n{text}");
        }

        _heard.Add(text);
    }

    private static DataTableReader Rows(int count)
    {
        using var table = new DataTable();
        table.Columns.Add("Value", typeof(int));
        for (var i = 0; i < count; i++)
        {
            table.Rows.Add(1);
        }

        return table.CreateDataReader();
    }
}
