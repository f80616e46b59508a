using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests.Pages;

/// <summary>The checks can fail: each finds the fault that was planted for it.</summary>
[Collection(BrowserSuite.Name)]
public sealed class PageChecksTests(BrowserPortal portal)
{
    [Theory]
    [InlineData("<img src='/favicon.svg'>", "image-alt")]
    [InlineData("<table><tr><td nowrap>1144000000693953712440160002000 1144000000693953712440160002000</td></tr></table>", "over the edge")]
    [InlineData("<button>退出</button>", "too small for a finger")]
    public async Task A_planted_fault_is_found(string fault, string words)
    {
        await using var context = await portal.Browser.NewContextAsync(new() { ViewportSize = new() { Width = Screen.Phone, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang='zh-CN'><title>试</title><body class='pub'><main><h1>试</h1>{fault}</main></body></html>");

        var faults = await PageChecks.FaultsAsync(page, "planted");

        Assert.Contains(faults, f => f.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_that_the_policy_refuses_is_complained_of()
    {
        var fault = await Record.ExceptionAsync(() => Stage.PlayAsync(portal, "planted", new(Screen.Desk), async stage =>
        {
            var visitor = await stage.EnterAsync("visitor");
            await visitor.GoAsync("/privacy");
            await visitor.Page.EvaluateAsync("document.body.setAttribute('style', 'color: red')");
            await Assertions.Expect(visitor.Page.Locator("body[style]")).ToHaveCountAsync(1);
        }));

        Assert.Contains("CSP: style-src-attr", fault?.Message, StringComparison.Ordinal);
    }
}
