using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests;

/// <summary>What must hold of every page: axe finds nothing, nothing hangs over the edge, a finger can hit what it is meant to hit.</summary>
internal static class PageChecks
{
    private const int Narrowest = 360;
    private const int FingerSize = 44;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Links inside a sentence are exempt, and a box or dot is hit by way of its label.
    private const string SmallTargets = """
        size => [...document.querySelectorAll("button, summary, nav a, .btn, select, textarea, input:not([type=hidden])")]
            .map(e => e.matches("[type=radio], [type=checkbox]") ? e.closest("label") ?? e : e)
            .filter(e => e.checkVisibility() && !e.closest("p, td, dd, .crumb, .errors, [data-exempt]") || e.matches(".btn"))
            .filter(e => { const box = e.getBoundingClientRect(); return box.height > 0 && box.height < size - 0.5; })
            .map(e => `too small for a finger: ${e.tagName.toLowerCase()}.${e.className} “${(e.textContent || e.name || "").trim().slice(0, 20)}” ${e.getBoundingClientRect().height.toFixed(1)}px`)
        """;

    /// <returns>What is wrong with the page as it stands, in words; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string name)
    {
        var isPublic = await page.Locator("body.pub").CountAsync() > 0;
        List<string> faults = [.. await BarriersAsync(page), .. await OverhangsAsync(page, isPublic)];
        if (isPublic)
        {
            faults.AddRange(await page.EvaluateAsync<string[]>(SmallTargets, FingerSize));
        }

        return faults.ConvertAll(f => $"{name}: {f}");
    }

    private static async Task<IEnumerable<string>> BarriersAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] }).WaitAsync(Patience);
        return found.Violations.SelectMany(v => v.Nodes, (v, node) => $"{v.Id}: {v.Help}: {node.Html}");
    }

    /// <summary>Nothing needs sideways scrolling; public pages down to the narrowest phone.</summary>
    private static async Task<IReadOnlyList<string>> OverhangsAsync(IPage page, bool isPublic)
    {
        var asked = page.ViewportSize!;
        List<string> faults = [];
        foreach (var width in isPublic && asked.Width == Screen.Phone ? (int[])[Narrowest, asked.Width] : [asked.Width])
        {
            await page.SetViewportSizeAsync(width, asked.Height);
            if (await page.EvaluateAsync<int>(Overhang) is > 0 and var pixels)
            {
                faults.Add($"hangs {pixels}px over the edge at {width}");
            }
        }

        return faults;
    }
}
