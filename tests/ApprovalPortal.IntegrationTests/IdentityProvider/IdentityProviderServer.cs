using System.Diagnostics;
using System.Text.Json;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.IdentityProvider;

/// <summary>
/// A certified OpenID provider (npm's oidc-provider) run by node on a loopback port of its own. Its packages are installed
/// on first use; nothing here waits without an end.
/// </summary>
public sealed class IdentityProviderServer : IDisposable
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "ApprovalPortal.IntegrationTests", "IdentityProvider");

    private readonly Process _node;

    private IdentityProviderServer(Process node, string address) => (_node, Address) = (node, address);

    /// <summary>The issuer: <c>http://127.0.0.1:port</c>.</summary>
    public string Address { get; }

    /// <param name="settings">Clients and people, as server.mjs takes them.</param>
    public static async Task<IdentityProviderServer> StartAsync(object settings)
    {
        await InstallAsync();
        var node = Run("node", "server.mjs", JsonSerializer.Serialize(settings));
        // Read all the time: a full pipe would stop the server.
        var complaints = node.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(StartLimit);
        var address = await node.StandardOutput.ReadLineAsync(limit.Token);
        return address is null
            ? throw new InvalidOperationException($"The identity provider did not start: {await complaints}")
            : new(node, address);
    }

    public void Dispose()
    {
        _node.Kill(entireProcessTree: true);
        _node.WaitForExit();
        _node.Dispose();
    }

    private static async Task InstallAsync()
    {
        var stamp = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (stamp.Exists && stamp.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        using var npm = Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        var (said, complained) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(InstallLimit);
        try
        {
            await npm.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"`npm ci` in {Folder} did not end within {InstallLimit.TotalMinutes} minutes.");
        }

        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"`npm ci` in {Folder} failed: {await said}{await complained}");
        }

        File.SetLastWriteTimeUtc(stamp.FullName, TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    private static Process Run(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
            {
                WorkingDirectory = Folder,
                // Held open: the server ends when the tests do, however they end.
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests run a real OpenID provider, and that needs `{program}` (Node.js 20 or later): `apt-get install nodejs npm`, or nodejs.org.", missing);
        }
    }
}
