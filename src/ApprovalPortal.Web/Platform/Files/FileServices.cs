using ApprovalPortal.Platform.Jobs;

namespace ApprovalPortal.Platform.Files;

internal static class FileServices
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(6);

    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services.AddSingleton<FileStore>().AddSingleton<FileSweep>().AddRepeated<FileSweep>(
            "file-sweep", _ => SweepEvery, (sweep, cancellation) => sweep.RunAsync(cancellation));
}
