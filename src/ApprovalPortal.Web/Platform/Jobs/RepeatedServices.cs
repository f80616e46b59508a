namespace ApprovalPortal.Platform.Jobs;

internal static class RepeatedServices
{
    /// <summary>Runs a singleton's work on this node from the start on, with a pause after each run.</summary>
    public static IServiceCollection AddRepeated<TWorker>(
        this IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> pause, Func<TWorker, CancellationToken, Task> work)
        where TWorker : notnull =>
        services.AddSingleton<IHostedService>(s =>
        {
            var worker = s.GetRequiredService<TWorker>();
            return new Repeated(
                name, pause(s), cancellation => work(worker, cancellation), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Repeated>>());
        });
}
