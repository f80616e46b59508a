using ApprovalPortal.Testing;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests;

/// <summary>The portal on a port of its own, with antiforgery as in service, and a browser before it. One for the whole suite.</summary>
public sealed class BrowserPortal : PortalFixture, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public BrowserPortal() => UseKestrel(0);

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public Uri Address => ClientOptions.BaseAddress;

    protected override bool KeepsAntiforgery => true;

    public async Task InitializeAsync()
    {
        StartServer();
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserSuite : ICollectionFixture<BrowserPortal>
{
    public const string Name = "browser";
}
