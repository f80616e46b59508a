using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Messages;

/// <summary>Marks a message as read and says where it leads.</summary>
public sealed class OpenMessage(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(Guid Id, Guid AccountId);

    /// <param name="Link">The page that the message is about; none for one that only tells.</param>
    public sealed record Opened(string? Link);

    /// <returns>Nothing when it is not there, or another's.</returns>
    public async Task<Opened?> HandleAsync(Command command, CancellationToken cancellation)
    {
        var message = await db.Set<PortalMessage>().SingleOrDefaultAsync(m => m.Id == command.Id && m.AccountId == command.AccountId, cancellation);
        if (message is null)
        {
            return null;
        }

        message.MarkRead(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return new(message.Link);
    }
}
