using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>
/// Sends what is due. A node takes a message by a lease before it sends, so two nodes do not send the same one; a node
/// that dies between sending and saying so leaves a message that goes out once more, which is better than none.
/// </summary>
public sealed partial class OutboxSender(
    IServiceScopeFactory scopes,
    IEnumerable<IMessageSender> senders,
    PersonalDataVault vault,
    WriterGate gate,
    TimeProvider clock,
    IOptions<OutboxOptions> options,
    ILogger<OutboxSender> log)
{
    private const int MostInOnePass = 50;

    // Longer than the slowest sender's patience.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>One pass, where this node is one that sends.</summary>
    internal Task RunIfHereAsync(CancellationToken cancellation) =>
        options.Value.SendsHere ? RunOnceAsync(cancellation) : Task.CompletedTask;

    /// <summary>One pass over everything that is due now.</summary>
    /// <returns>How many messages were tried.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var tried = 0;
        foreach (var id in await DueAsync(cancellation))
        {
            // A scope each: a message that cannot be saved does not spoil the next one.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (await TakeAsync(db, id, cancellation))
            {
                await SendAsync(db, await db.Set<OutboundMessage>().SingleAsync(m => m.Id == id, cancellation), cancellation);
                tried++;
            }
        }

        return tried;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<OutboundMessage>()
            .Where(m => m.State == DeliveryState.Waiting && m.NextAttemptAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .OrderBy(m => m.NextAttemptAt)
            .Select(m => m.Id)
            .Take(MostInOnePass)
            .ToListAsync(cancellation);
    }

    /// <summary>True for exactly one node: the update counts the row only for whoever came first.</summary>
    private async Task<bool> TakeAsync(AppDbContext db, Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Lease;
        using var turn = await gate.EnterAsync(cancellation);
        return await db.Set<OutboundMessage>()
            .Where(m => m.Id == id && m.State == DeliveryState.Waiting && m.NextAttemptAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, until), cancellation) == 1;
    }

    private async Task SendAsync(AppDbContext db, OutboundMessage message, CancellationToken cancellation)
    {
        try
        {
            var sender = senders.SingleOrDefault(s => s.Channel == message.Channel && s.IsConfigured)
                ?? throw new DeliveryFailedException("通道没有配置");
            await sender.SendAsync(
                new(message.Id, vault.Open(message.Address), message.Subject, vault.Open(message.Body)), cancellation);
            message.Sent(clock.GetUtcNow());
        }
        catch (DeliveryFailedException failure)
        {
            message.Failed(failure, options.Value, clock.GetUtcNow());
            Report(message, failure);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Report(OutboundMessage message, DeliveryFailedException failure)
    {
        if (message.State == DeliveryState.GivenUp)
        {
            GaveUp(message.Channel, message.Id, message.CaseNumber, message.Attempts, failure.Message);
        }
        else
        {
            WillTryAgain(message.Channel, message.Id, message.NextAttemptAt, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Channel} message {Id} was not taken, next attempt at {Next}: {Reason}")]
    private partial void WillTryAgain(MessageChannel channel, Guid id, DateTimeOffset next, string reason);

    [LoggerMessage(LogLevel.Error, "{Channel} message {Id} of case {CaseNumber} was given up after {Attempts} attempts: {Reason}")]
    private partial void GaveUp(MessageChannel channel, Guid id, string? caseNumber, int attempts, string reason);
}
