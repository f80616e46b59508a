using ApprovalPortal.Platform.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also do its work. One word each; what is wrong
/// stands in the log.
/// </summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddDbContextCheck<AppDbContext>("database")
            .AddCheck<DataFolderCheck>("data-folder");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class DataFolderCheck(DataFolder folder) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var probe = folder.PathOf($".ready-{Path.GetRandomFileName()}");
            try
            {
                await File.WriteAllBytesAsync(probe, [1], cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return HealthCheckResult.Unhealthy("The data folder cannot be written.", failure);
            }
            finally
            {
                File.Delete(probe);
            }
        }
    }
}
