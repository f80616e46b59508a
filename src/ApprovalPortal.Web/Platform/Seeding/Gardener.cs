using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Seeding;

/// <summary>Prepares the database at start-up: schema (embedded engine only), then reference data, then demo data.</summary>
public sealed class Gardener(IServiceScopeFactory scopes, IOptions<DatabaseOptions> database, IConfiguration configuration, IHostEnvironment environment)
{
    /// <exception cref="ConfigurationFault">Demo data was asked for in Production.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var wantsDemo = configuration.GetValue("Demo:Enabled", environment.IsDevelopment());
        if (wantsDemo && environment.IsProduction())
        {
            throw new ConfigurationFault("生产环境不能写入演示数据（Demo:Enabled）。");
        }

        if (database.Value.MigratesAtStart)
        {
            await MigrateAsync(cancellation);
        }

        foreach (var order in await OrdersAsync(wantsDemo))
        {
            // A scope each: a seed's tracked entities do not weigh on the next one.
            await using var scope = scopes.CreateAsyncScope();
            var seed = scope.ServiceProvider.GetServices<ISeed>().Single(s => s.GetType() == order);
            await seed.PlantAsync(cancellation);
        }
    }

    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync(cancellation);
    }

    private async Task<List<Type>> OrdersAsync(bool withDemo)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<ISeed>().Where(s => withDemo || !s.IsDemo).OrderBy(s => s.Order).Select(s => s.GetType())];
    }
}
