namespace ApprovalPortal.Platform.Jobs;

/// <summary>
/// Runs one piece of work again and again on this node, with a pause between. A run that fails is logged and does not
/// end the next ones. The work itself is a plain class, which tests call directly.
/// </summary>
internal sealed partial class Repeated(
    string name, TimeSpan pause, Func<CancellationToken, Task> work, TimeProvider clock, ILogger<Repeated> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Failed(failure, name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The repeated work {Name} failed; it is tried again at its next turn")]
    private partial void Failed(Exception failure, string name);
}
