using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>
/// The one door for telling people something. What is told is written into the caller's commit; nothing leaves the
/// building before that commit is done (see <see cref="OutboxSender"/>).
/// </summary>
public sealed class Messenger(
    IEnumerable<IMessageSender> senders, PersonalDataVault vault, TimeProvider clock, IOptions<OutboxOptions> options, IHostEnvironment environment)
{
    /// <summary>Tells the owner of an account: always in the portal, and by each verified channel that is configured.</summary>
    /// <param name="db">The caller's context; the caller saves.</param>
    /// <param name="accountId">Who is told.</param>
    /// <param name="subject">One line. Also kept in the clear in the history, so it names the case and nothing personal.</param>
    /// <param name="body">The text.</param>
    /// <param name="link">A page on this site, such as <c>/cases/261122000017</c>.</param>
    /// <param name="caseNumber">The case in whose history it stands.</param>
    /// <param name="cancellation">Ends the look-up of the account's channels.</param>
    public async Task Tell(
        AppDbContext db, Guid accountId, string subject, string body, string? link = null, string? caseNumber = null, CancellationToken cancellation = default)
    {
        var account = await db.Set<PortalUser>().AsNoTracking()
            .Where(u => u.Id == accountId && u.ClosedAt == null)
            .Select(u => new { u.EmailAddress, u.EmailVerified, u.Mobile, u.MobileVerified })
            .SingleOrDefaultAsync(cancellation);
        if (account is null && db.Set<PortalUser>().Local.All(u => u.Id != accountId))
        {
            // Closed: nobody reads there any more. An account made in this very commit is only at hand, not in the database yet.
            return;
        }

        db.Add(PortalMessage.To(
            accountId, Text.Clip(subject, PortalMessage.SubjectMaxLength), Text.Clip(body, PortalMessage.BodyMaxLength), link, caseNumber, clock.GetUtcNow()));

        var text = link is not null && options.Value.PublicAddress is { } site ? $"{body}\n{site.TrimEnd('/')}{link}" : body;
        if (account is { EmailVerified: true, EmailAddress: { } email })
        {
            Write(db, MessageChannel.Email, email, subject, text, caseNumber);
        }

        if (account is { MobileVerified: true, Mobile: { } mobile })
        {
            Write(db, MessageChannel.Sms, mobile, subject, text, caseNumber);
        }
    }

    /// <summary>Writes to an address that need not be verified yet: codes that prove it. Not in the portal.</summary>
    public void TellAddress(AppDbContext db, MessageChannel channel, string address, string subject, string body, string? caseNumber = null) =>
        Write(db, channel, vault.Seal(address), subject, body, caseNumber);

    /// <summary>Whether a message by this channel goes out, or in Development shows on the page for that. Otherwise offer another way.</summary>
    public bool Reaches(MessageChannel channel) => IsConfigured(channel) || environment.IsDevelopment();

    private void Write(AppDbContext db, MessageChannel channel, SealedText address, string subject, string body, string? caseNumber)
    {
        if (Reaches(channel))
        {
            db.Add(OutboundMessage.Write(
                channel, address, Text.Clip(subject, PortalMessage.SubjectMaxLength), vault.Seal(body), caseNumber, IsConfigured(channel), clock.GetUtcNow()));
        }
    }

    private bool IsConfigured(MessageChannel channel) => senders.Any(s => s.Channel == channel && s.IsConfigured);
}
