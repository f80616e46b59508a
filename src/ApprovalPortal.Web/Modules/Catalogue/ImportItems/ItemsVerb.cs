using System.CommandLine;
using System.Globalization;
using ApprovalPortal.Platform;
using ApprovalPortal.Platform.CommandLine;
using ApprovalPortal.Platform.Seeding;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary><c>items import FILE [--dry-run] [--report FILE]</c>.</summary>
internal static class ItemsVerb
{
    public static Command Make(string[] args)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "事项清单：UTF-8 的 CSV，第一行是列名" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只检查和比对，不写入" };
        var report = new Option<FileInfo?>("--report") { HelpName = "FILE", Description = "把拒绝和存疑的行写到这个 CSV 文件" };
        var import = new Command("import", "导入事项清单；按实施编码更新，重复导入不会改变什么") { file, dryRun, report };
        import.SetAction((parsed, cancellation) =>
            ImportAsync(args, parsed.GetRequiredValue(file), parsed.GetValue(dryRun), parsed.GetValue(report), cancellation));
        return new Command("items", "事项目录") { import };
    }

    private static async Task<int> ImportAsync(string[] args, FileInfo file, bool dryRun, FileInfo? report, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"没有找到文件 {file.FullName}");
            return PortalCommandLine.NotDone;
        }

        await using var app = PortalHost.Build(args, forCommand: true);
        await app.Services.GetRequiredService<Gardener>().PrepareAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        await using var content = file.OpenRead();
        var progress = Console.IsErrorRedirected ? null : new ProgressBar();
        var began = TimeProvider.System.GetTimestamp();
        var result = await scope.ServiceProvider.GetRequiredService<ImportItems>().HandleAsync(new(content, dryRun, progress), cancellation);
        if (progress is not null)
        {
            ProgressBar.Clear();
        }

        if (result.IsRefused)
        {
            await Console.Error.WriteLineAsync(result.Refusal.Message);
            return PortalCommandLine.NotDone;
        }

        if (report is not null)
        {
            await using var to = report.Create();
            await ImportReport.WriteAsync(to, result.Value.Notes, cancellation);
        }

        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{result.Value}。用时 {seconds} 秒。");
        return result.Value.Refused > 0 ? PortalCommandLine.DoneWithRefusals : PortalCommandLine.Done;
    }

    /// <summary>One line on the terminal that is written over as the file is read.</summary>
    private sealed class ProgressBar : IProgress<ImportProgress>
    {
        private const int Cells = 30;

        public void Report(ImportProgress value)
        {
            var done = (int)(value.Share * Cells);
            Console.Error.Write($"\r[{new string('█', done)}{new string('░', Cells - done)}] {value.Rows:N0} 行");
        }

        public static void Clear() => Console.Error.Write($"\r{new string(' ', Cells + 20)}\r");
    }
}
