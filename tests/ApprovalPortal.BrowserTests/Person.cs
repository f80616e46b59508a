using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Platform.Web;
using ApprovalPortal.Testing;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests;

/// <summary>
/// Somebody at a browser. Whatever its console says on any page is a complaint, and so is what <see cref="PageChecks"/> finds;
/// complaints are collected, so that one run shows them all, and fail the test at its end.
/// </summary>
internal sealed class Person
{
    // Chromium says most of it on the console by itself; a violation that a page caught would be lost otherwise.
    private const string TellViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile ?? ''}`));";

    private const float PatienceMs = 30_000;

    private readonly List<string> _complaints = [];
    private readonly string _who;

    private Person(Stage stage, string who, IPage page)
    {
        (Stage, _who, Page) = (stage, who, page);
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public Stage Stage { get; }

    public IPage Page { get; }

    public static async Task<Person> AtAsync(Stage stage, string who)
    {
        var context = await stage.Portal.Browser.NewContextAsync(new()
        {
            BaseURL = stage.Portal.Address.ToString(),
            ViewportSize = new() { Width = stage.Screen.Width, Height = 844 },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = stage.Screen.RunsScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMs);
        await context.Tracing.StartAsync(new() { Snapshots = true, Title = who });
        if (stage.Screen.RunsScripts)
        {
            await context.AddInitScriptAsync(TellViolations);
            // The browser reads the same day as the portal, or its pages would call every sign-in expired.
            await context.Clock.SetFixedTimeAsync(stage.Portal.Clock.GetUtcNow().UtcDateTime);
        }

        if (stage.Screen.IsElder)
        {
            await context.AddCookiesAsync([new() { Name = DensityCookie.Name, Value = DensityCookie.Elder, Url = stage.Portal.Address.ToString() }]);
        }

        return new(stage, who, await context.NewPageAsync());
    }

    public async Task<IResponse?> GoAsync(string path) => await Page.GotoAsync(path);

    public async Task SignInAsync(string number, string password = DemoAccountsSeed.Password)
    {
        await Page.GetByLabel("手机号码或身份证号码").FillAsync(number);
        await Page.GetByLabel("密码").FillAsync(password);
        await PressAsync("登录");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
    }

    /// <summary>Presses the one button of that name in the page's main part.</summary>
    public Task PressAsync(string name) =>
        Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task FollowAsync(string name) =>
        Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    public Task SeesAsync(string selector, string text) =>
        Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(text);

    /// <summary>Follows a download link with this person's own cookies.</summary>
    public async Task<byte[]> FetchAsync(string url)
    {
        var answer = await Page.Context.APIRequest.GetAsync(url);
        Assert.True(answer.Ok, $"{url} answered {answer.Status}");
        return await answer.BodyAsync();
    }

    /// <summary>The page as it stands is fit to be seen: see <see cref="PageChecks"/>.</summary>
    public async Task LooksRightAsync(string name)
    {
        if (!Stage.IsNew(name))
        {
            return;
        }

        if (Stage.KeepsPictures)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Folder, $"{_who}-{name}.png"), FullPage = true });
        }

        // axe waits for timers, which a page without scripts does not have.
        if (Stage.Screen.RunsScripts)
        {
            _complaints.AddRange(await PageChecks.FaultsAsync(Page, name));
        }
    }

    /// <summary>All that was wrong on any page; empty when all is well.</summary>
    public IEnumerable<string> Complaints => _complaints.Select(c => $"{_who} at {c}");

    public async Task KeepAsync(string folder)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{_who}-at-the-end.png"), FullPage = true });
        await File.WriteAllLinesAsync(Path.Combine(folder, $"{_who}.txt"), _complaints);
        await Page.Context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{_who}.zip") });
    }

    private void Hear(IConsoleMessage message)
    {
        // A page that is meant to answer 404 says so on the console too.
        var isThePageItself = message.Location.StartsWith(Page.Url, StringComparison.Ordinal) && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        // Sharing from a page is unknown to Chromium on Linux, and known elsewhere, where the header forbids it.
        var isUnknownHere = message.Text.Contains("Unrecognized feature: 'web-share'", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isThePageItself && !isUnknownHere)
        {
            _complaints.Add($"{Page.Url}: {message.Text}");
        }
    }
}
