using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Platform.Persistence;

/// <summary>
/// The one database. It knows no room: each room maps its own entities with configurations in its <c>Data</c> folder,
/// and reads them by <c>Set&lt;T&gt;()</c>. One derived context per engine keeps that engine's migrations apart.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    public const int DefaultMaxLength = 400;

    private IServiceProvider? _scope;

    /// <summary>Hands the context the scope whose acting user and event handlers its saves use.</summary>
    internal AppDbContext In(IServiceProvider scope)
    {
        _scope = scope;
        return this;
    }

    /// <summary>
    /// Saves through the pipeline: handlers of the raised events run, audit rows are added, versions move on, all in one commit.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_scope is null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await _scope.GetRequiredService<SaveChangesPipeline>().PrepareAsync(this, _scope, cancellationToken);
        using var turn = Database.CurrentTransaction is null
            ? await _scope.GetRequiredService<WriterGate>().EnterAsync(cancellationToken)
            : default;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failed) when (failed is not DbUpdateConcurrencyException && IsChainTaken(failed))
        {
            throw new DbUpdateConcurrencyException(failed.Message, failed);
        }
    }

    /// <exception cref="NotSupportedException">Always: a save waits for the disk or the network, so it is awaited.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    // Of two who change the same thing at once, the second may meet the first's audit row before it meets the new version.
    private static bool IsChainTaken(DbUpdateException failed) =>
        failed.InnerException?.Message.Contains(AuditEntryConfiguration.Table, StringComparison.Ordinal) == true;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(DefaultMaxLength);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>().HaveMaxLength(DefaultMaxLength);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(Domain.Aggregate).IsAssignableFrom(e.ClrType)))
        {
            var aggregate = builder.Entity(entity.ClrType);
            aggregate.Property(nameof(Domain.Aggregate.Id)).ValueGeneratedNever();
            aggregate.Property(nameof(Domain.Aggregate.Version)).IsConcurrencyToken();
            aggregate.Property(nameof(Domain.Aggregate.AuditDigest)).HasMaxLength(64);
            aggregate.Ignore(nameof(Domain.Aggregate.AuditStream));
        }
    }
}
