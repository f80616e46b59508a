using System.Collections.Concurrent;
using System.Reflection;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Domain;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Persistence;

/// <summary>
/// What happens between "save" and the commit: the events of changed aggregates are handed to their handlers until no
/// new ones appear, each becomes an audit row, and every changed aggregate's version moves on.
/// </summary>
public sealed class SaveChangesPipeline(AuditTrail audit)
{
    // A handler that answers its own event would loop for ever; no honest chain is this long.
    private const int MostRounds = 20;

    private static readonly ConcurrentDictionary<Type, Dispatcher> Dispatchers = new();

    internal async Task PrepareAsync(AppDbContext db, IServiceProvider scope, CancellationToken cancellation)
    {
        for (var round = 0; ; round++)
        {
            var raised = db.ChangeTracker.Entries<Aggregate>().Where(e => e.Entity.HasEvents).Select(e => e.Entity).ToList();
            if (raised.Count == 0)
            {
                break;
            }

            if (round == MostRounds)
            {
                throw new InvalidOperationException("Event handlers keep raising events.");
            }

            foreach (var aggregate in raised)
            {
                foreach (var happened in aggregate.TakeEvents())
                {
                    db.Add(audit.Record(aggregate, happened));
                    await Dispatchers.GetOrAdd(happened.GetType(), Dispatcher.For).HandleAsync(happened, scope, cancellation);
                }
            }
        }

        foreach (var entry in db.ChangeTracker.Entries())
        {
            switch (entry)
            {
                case { Entity: AuditEntry, State: EntityState.Modified or EntityState.Deleted }:
                    throw new InvalidOperationException("Audit rows are never changed.");
                case { Entity: Aggregate aggregate, State: EntityState.Added or EntityState.Modified }:
                    aggregate.NextVersion();
                    break;
            }
        }
    }

    private abstract class Dispatcher
    {
        public static Dispatcher For(Type eventType) =>
            (Dispatcher)Activator.CreateInstance(typeof(Dispatcher<>).MakeGenericType(eventType), BindingFlags.Instance | BindingFlags.Public, null, null, null)!;

        public abstract Task HandleAsync(DomainEvent happened, IServiceProvider scope, CancellationToken cancellation);
    }

    private sealed class Dispatcher<TEvent> : Dispatcher
        where TEvent : DomainEvent
    {
        public override async Task HandleAsync(DomainEvent happened, IServiceProvider scope, CancellationToken cancellation)
        {
            foreach (var handler in scope.GetServices<IHandle<TEvent>>())
            {
                await handler.HandleAsync((TEvent)happened, cancellation);
            }
        }
    }
}
