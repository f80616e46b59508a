using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ApprovalPortal.IntegrationTests.SqlServer;

/// <summary>What SQL Server 2022's own grammar says of a text.</summary>
internal static class TransactSql
{
    /// <returns>The faults, each with its line; none when the text is T-SQL.</returns>
    public static IReadOnlyList<string> FaultsOf(string sql)
    {
        _ = Parse(sql, out var faults);
        return [.. faults.Select(f => $"line {f.Line}: {f.Message}")];
    }

    /// <summary>The texts of the statements that make tables and indexes.</summary>
    public static IReadOnlyList<string> DefinitionsIn(string script)
    {
        var found = new Definitions();
        Parse(script, out _).Accept(found);
        return [.. found.Statements.Select(s => script.Substring(s.StartOffset, s.FragmentLength))];
    }

    private static TSqlFragment Parse(string sql, out IList<ParseError> faults)
    {
        using var reader = new StringReader(sql);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out faults);
    }

    private sealed class Definitions : TSqlFragmentVisitor
    {
        public List<TSqlStatement> Statements { get; } = [];

        public override void Visit(CreateTableStatement node) => Statements.Add(node);

        public override void Visit(CreateIndexStatement node) => Statements.Add(node);
    }
}
