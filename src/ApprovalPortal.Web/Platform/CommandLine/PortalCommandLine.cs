using System.CommandLine;

namespace ApprovalPortal.Platform.CommandLine;

/// <summary>
/// The same executable serves pages and does the administrator's work: <c>serve</c> (what it does when nothing is said),
/// <c>migrate</c>, <c>keys create</c>, and the verbs of the rooms. Exit codes: 0 done, 1 done with refusals, 2 not done.
/// </summary>
internal static class PortalCommandLine
{
    public const int Done = 0;
    public const int DoneWithRefusals = 1;
    public const int NotDone = 2;

    public static Task<int> RunAsync(string[] args, IEnumerable<Func<string[], Command>> verbs)
    {
        var root = new RootCommand("行政审批服务门户：不带命令时启动网站") { TreatUnmatchedTokensAsErrors = false };
        // What begins with a dash is configuration; any other word would be a command, and this is none that we know.
        root.SetAction((parsed, cancellation) => parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? Task.FromResult(Unknown(word))
            : ServeAsync(args, cancellation));

        var serve = new Command("serve", "启动网站（默认）") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((_, cancellation) => ServeAsync(args, cancellation));
        root.Subcommands.Add(serve);
        root.Subcommands.Add(MigrateVerb.Make(args));
        root.Subcommands.Add(KeysVerb.Make(args));
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb(args));
        }

        ChineseHelp.Apply(root);
        return root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    private static int Unknown(string word)
    {
        Console.Error.WriteLine($"没有“{word}”这个命令。--help 列出全部命令。");
        return NotDone;
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellation)
    {
        await using var app = PortalHost.Build(args);
        await app.StartPortalAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return Done;
    }
}
