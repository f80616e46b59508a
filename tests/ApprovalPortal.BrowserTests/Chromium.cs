using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests;

/// <summary>The machine's own Chromium, driven by Playwright; nothing is downloaded. <c>CHROMIUM</c> names another one.</summary>
internal static class Chromium
{
    private const string DebianPath = "/usr/bin/chromium";

    // A runner has neither a sandbox nor a GPU, and a test talks to nobody but the portal.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : DebianPath;
        return File.Exists(path)
            ? playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments })
            : throw new InvalidOperationException(
                $"There is no Chromium at {path}. Install one with `apt-get install -y chromium fonts-noto-cjk` (`make test` does), or name one in the variable CHROMIUM.");
    }
}
