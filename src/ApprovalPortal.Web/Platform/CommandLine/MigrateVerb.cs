using System.CommandLine;
using ApprovalPortal.Platform.Seeding;

namespace ApprovalPortal.Platform.CommandLine;

internal static class MigrateVerb
{
    public static Command Make(string[] args)
    {
        var verb = new Command("migrate", "把数据库结构升级到当前版本，并写入基础数据");
        verb.SetAction(async (_, cancellation) =>
        {
            await using var app = PortalHost.Build(args, forCommand: true);
            var gardener = app.Services.GetRequiredService<Gardener>();
            await gardener.MigrateAsync(cancellation);
            await gardener.PrepareAsync(cancellation);
            Console.WriteLine("数据库已是当前版本。");
            return PortalCommandLine.Done;
        });
        return verb;
    }
}
