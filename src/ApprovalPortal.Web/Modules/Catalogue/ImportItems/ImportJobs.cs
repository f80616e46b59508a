using System.Collections.Concurrent;
using ApprovalPortal.Platform;
using ApprovalPortal.Platform.Identity;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>An import that runs, or ran, behind the administrator's page.</summary>
public sealed class ImportJob(Guid id, string fileName, bool dryRun, string path)
{
    public Guid Id => id;

    /// <summary>As the administrator's computer called it.</summary>
    public string FileName => fileName;

    public bool DryRun => dryRun;

    public ImportProgress Progress { get; internal set; }

    /// <summary>What it did; null while it runs and when it failed.</summary>
    public ImportOutcome? Outcome { get; internal set; }

    /// <summary>Why nothing was imported, in words.</summary>
    public string? Failure { get; internal set; }

    public bool IsRunning => Outcome is null && Failure is null;

    internal string Path => path;
}

/// <summary>
/// Runs imports in the background and remembers the last few, on the node that was asked. The work itself is
/// <see cref="ImportItems"/>: one transaction, so a node that stops half way leaves nothing behind.
/// </summary>
public sealed partial class ImportJobs(IServiceScopeFactory scopes, DataFolder folder, IHostApplicationLifetime life, ILogger<ImportJobs> log)
{
    private const int Remembered = 20;

    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();
    private readonly ConcurrentQueue<ImportJob> _inOrder = new();

    public ImportJob? Find(Guid id) => _jobs.GetValueOrDefault(id);

    /// <summary>Keeps the file and begins; the job can be asked how far it is.</summary>
    public async Task<ImportJob> StartAsync(Stream content, string fileName, bool dryRun, Actor actor, CancellationToken cancellation)
    {
        var id = Guid.NewGuid();
        var path = folder.PathOf(Path.Combine("imports", $"{id:N}.csv"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path))
        {
            await content.CopyToAsync(file, cancellation);
        }

        return Begin(new(id, fileName, dryRun, path), actor);
    }

    /// <summary>Imports in earnest the very file that a dry run looked at.</summary>
    public async Task<ImportJob> RepeatInEarnestAsync(ImportJob tried, Actor actor, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(tried.Path);
        return await StartAsync(content, tried.FileName, dryRun: false, actor, cancellation);
    }

    private ImportJob Begin(ImportJob job, Actor actor)
    {
        _jobs[job.Id] = job;
        _inOrder.Enqueue(job);
        ForgetOldest();
        _ = Task.Run(() => RunAsync(job, actor, life.ApplicationStopping), CancellationToken.None);
        return job;
    }

    private async Task RunAsync(ImportJob job, Actor actor, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingUser>().Current = actor;
            await using var content = File.OpenRead(job.Path);
            var progress = new Reporter(job);
            var result = await scope.ServiceProvider.GetRequiredService<ImportItems>().HandleAsync(new(content, job.DryRun, progress), cancellation);
            job.Outcome = result.Value;
            job.Failure = result.Refusal?.Message;
        }
#pragma warning disable CA1031 // Nobody awaits this task: what is not caught here would leave the page waiting for ever.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(log, failure, job.Id);
            job.Failure = $"没有导入，已有的事项没有变。请再试一次，还不行把编号 {actor.RequestId} 告诉系统管理员。";
        }
    }

    private void ForgetOldest()
    {
        while (_inOrder.Count > Remembered && _inOrder.TryDequeue(out var oldest))
        {
            _jobs.TryRemove(oldest.Id, out _);
            File.Delete(oldest.Path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Job} failed")]
    private static partial void Failed(ILogger logger, Exception failure, Guid job);

    // Progress<T> would report on the thread pool, out of order.
    private sealed class Reporter(ImportJob job) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => job.Progress = value;
    }
}
