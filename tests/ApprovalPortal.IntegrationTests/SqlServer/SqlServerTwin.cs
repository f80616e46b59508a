using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.SqlServer;

/// <summary>
/// Runs along with the suite on SQLite: whatever question or change a slice puts to its database is put once more to a
/// <see cref="SqlServerDbContext"/> that ends at a <see cref="CannedSqlServer"/>. A query that cannot be translated for
/// SQL Server, or whose text its grammar refuses, so fails the very test that asked it.
/// </summary>
internal sealed class SqlServerTwin : DbCommandInterceptor, IQueryExpressionInterceptor, ISaveChangesInterceptor
{
    public static readonly SqlServerTwin Instance = new();

    private static readonly MethodInfo AskMethod = typeof(SqlServerTwin).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly ConcurrentDictionary<string, byte> _commands = new();
    private readonly ConcurrentDictionary<string, byte> _changes = new();
    private readonly ConcurrentDictionary<Type, byte> _useCases = new();
    private readonly ConcurrentQueue<string> _faults = new();

    /// <summary>Distinct command texts that were translated for SQL Server and parsed.</summary>
    public IReadOnlyCollection<string> Commands => [.. _commands.Keys];

    /// <summary>The use cases that put anything at all to the database.</summary>
    public IReadOnlyCollection<Type> UseCases => [.. _useCases.Keys];

    public IReadOnlyCollection<string> Faults => _faults;

    [ModuleInitializer]
    internal static void RunAlong()
    {
        if (TestDatabase.Engine == DatabaseProvider.Sqlite)
        {
            PortalFixture.Everywhere = services => services.ConfigureDbContext<SqliteDbContext>(o => o.AddInterceptors(Instance));
        }
    }

    /// <summary>Called once for each distinct query, before it is compiled.</summary>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        Try(() =>
        {
            var server = new CannedSqlServer();
            using var db = server.Connect();
            var question = new Rewriter(db.Model);
            var rewritten = question.Visit(queryExpression);
            var result = rewritten.Type is { IsGenericType: true } type && typeof(IQueryable).IsAssignableFrom(type)
                ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0])
                : rewritten.Type;
            try
            {
                AskMethod.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, rewritten, question.Parameters], null);
            }
            catch (InvalidOperationException) when (server.Heard.Count > 0)
            {
                // The question was understood; that no row answers it is too little for Single or First.
            }

            return server.Heard;
        });
        return queryExpression;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var changed = entry.State == EntityState.Modified ? entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).ToList() : [];
            if (_changes.TryAdd($"{entry.State} {entry.Metadata.Name} {string.Join(' ', changed)}", 0))
            {
                Try(() => Save(entry, changed));
            }
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // SQLite answers at once, so whoever asked is still on the stack.
        foreach (var frame in new StackTrace(fNeedFileInfo: false).GetFrames())
        {
            if (UseCaseOf(frame.GetMethod()) is { } useCase)
            {
                _useCases.TryAdd(useCase, 0);
            }
        }

        return ValueTask.FromResult(result);
    }

    private static Type? UseCaseOf(MethodBase? method) => method switch
    {
        { Name: "HandleAsync" } => method.DeclaringType,
        { Name: "MoveNext", DeclaringType: { DeclaringType: { } outer } machine } when machine.Name.StartsWith("<HandleAsync>", StringComparison.Ordinal) => outer,
        _ => null,
    };

    private static void Ask<TResult>(SqlServerDbContext db, Expression question, IReadOnlyDictionary<string, Type> parameters)
    {
        var ask = db.GetService<IDatabase>().CompileQuery<TResult>(question, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in parameters)
        {
            context.Parameters[name] = Sample(type);
        }

        if (ask(context) is IEnumerable rows and not string)
        {
            foreach (var _ in rows)
            {
                throw new UnreachableException("A canned server knows no rows.");
            }
        }
    }

    private static IReadOnlyList<string> Save(EntityEntry entry, List<string> changed)
    {
        var server = new CannedSqlServer();
        using var db = server.Connect();
        var type = db.Model.FindEntityType(entry.Metadata.Name)!;
        var copy = db.GetService<IUpdateAdapterFactory>().CreateStandalone()
            .CreateEntry(entry.Properties.ToDictionary(p => p.Metadata.Name, p => p.CurrentValue), type);
        copy.EntityState = entry.State == EntityState.Added ? EntityState.Added : EntityState.Unchanged;
        foreach (var name in changed)
        {
            copy.SetPropertyModified(type.FindProperty(name)!);
        }

        if (entry.State == EntityState.Deleted)
        {
            copy.EntityState = EntityState.Deleted;
        }

        db.GetService<IDatabase>().SaveChanges([copy]);
        return server.Heard;
    }

    /// <summary>Some value of a parameter's type: what it is does not matter to a canned answer.</summary>
    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "样例";
        }

        // FindAsync hands its key over as an object.
        if (type == typeof(object))
        {
            return Guid.NewGuid();
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type)!;
        }

        var item = type.IsArray ? type.GetElementType()! : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0]
            ?? throw new NotSupportedException($"{nameof(SqlServerTwin)} has no sample of {type}.");
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Sample(item), 0);
        return type.IsInstanceOfType(items) ? items : Activator.CreateInstance(type, items)!;
    }

    private void Try(Func<IEnumerable<string>> work)
    {
        try
        {
            foreach (var text in work())
            {
                _commands.TryAdd(text, 0);
            }
        }
        catch (Exception fault)
        {
            // Remembered too: a page would show a 500 and no reason.
            _faults.Enqueue(fault.Message);
            throw;
        }
    }

    /// <summary>The same question to the twin's model.</summary>
    private sealed class Rewriter(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }

        // The second half of a split query is asked only when the first has rows; asked as one, all of it is seen.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
    }
}
