using System.Text;
using ApprovalPortal.Modules.Cases.Domain;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>What comes of a granted case: the applicant's pages, the public's and the leader's.</summary>
internal static class OutcomeSteps
{
    public static async Task SeeAsync(Person citizen, CaseNumber number)
    {
        await citizen.GoAsync("/cases");
        await citizen.LooksRightAsync("31-my-cases");
        await citizen.Page.Locator($"a[href='/cases/{number}']").ClickAsync();
        await citizen.SeesAsync(".say", "办好了");
        await citizen.LooksRightAsync("32-progress");
        await citizen.GoAsync("/messages");
        await citizen.LooksRightAsync("33-messages");
    }

    /// <summary>The papers that the progress page lists are PDFs that open.</summary>
    public static async Task OpenPapersAsync(Person citizen, CaseNumber number)
    {
        await citizen.GoAsync($"/cases/{number}");
        var papers = await citizen.Page.Locator($"a[href^='/cases/{number}/papers/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.NotEmpty(papers);
        foreach (var paper in papers)
        {
            IsPdf(await citizen.FetchAsync(paper));
        }
    }

    /// <summary>The licence stands on the progress page, opens as a PDF, and anybody can see that it is valid.</summary>
    public static async Task VerifyLicenceAsync(Person citizen, CaseNumber number, Person passerBy)
    {
        await citizen.GoAsync("/licences");
        await citizen.LooksRightAsync("34-licences");
        await citizen.GoAsync($"/cases/{number}");
        await citizen.Page.Locator("main a[href^='/licences/']").First.ClickAsync();
        await citizen.SeesAsync(".say", "有效");
        await citizen.LooksRightAsync("35-licence");
        var pdf = await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "打开证照" }).GetAttributeAsync("href");
        IsPdf(await citizen.FetchAsync(pdf!));

        var code = await citizen.Page.Locator("dt:text-is('验证码') + dd").InnerTextAsync();
        await passerBy.GoAsync("/verify");
        await passerBy.LooksRightAsync("36-verify");
        await passerBy.Page.GetByLabel("验证码或证照标识").FillAsync(code);
        await passerBy.PressAsync("查验证照");
        await passerBy.SeesAsync(".say", "有效");
        await passerBy.LooksRightAsync("37-verified");
    }

    /// <summary>Case number and the end of the mobile, without signing in.</summary>
    public static async Task LookUpAsync(Person passerBy, CaseNumber number, string mobile)
    {
        await passerBy.GoAsync("/progress");
        await passerBy.LooksRightAsync("38-look-up");
        await passerBy.Page.GetByLabel("办件编号").FillAsync(number.Grouped);
        await passerBy.Page.GetByLabel("手机号后 4 位").FillAsync(mobile[^4..]);
        await passerBy.PressAsync("查进度");
        await passerBy.SeesAsync(".say", "办好了");
        await passerBy.LooksRightAsync("39-looked-up");
    }

    /// <summary>Two taps from the page of the question.</summary>
    public static async Task RateAsync(Person citizen, CaseNumber number)
    {
        await citizen.GoAsync($"/cases/{number}");
        await citizen.FollowAsync("评价这次服务");
        await citizen.LooksRightAsync("40-rate");
        await citizen.Page.Locator(".lev label").First.ClickAsync();
        await citizen.PressAsync("提交评价");
        await citizen.SeesAsync("h1", "你的评价记下了");
        await citizen.LooksRightAsync("41-rated");
    }

    public static async Task CountAsync(Person leader, string department)
    {
        await leader.GoAsync("/dashboard?quarter=2026Q1");
        var row = leader.Page.Locator("#departments tbody tr", new() { HasText = department });
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("td").Nth(2)).Not.ToHaveTextAsync("0");
        await leader.LooksRightAsync("42-dashboard");
    }

    private static void IsPdf(byte[] file) => Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(file, 0, 8), StringComparison.Ordinal);
}
