using ApprovalPortal.Modules.Accounts;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests.Pages;

/// <summary>Pages that no journey passes: they must look right all the same, and their refusals too.</summary>
[Collection(BrowserSuite.Name)]
public sealed class PagesBesideThePathTests(BrowserPortal portal)
{
    private static readonly (string Name, string Url)[] ForEverybody =
    [
        ("all-items", "/items"),
        ("nothing-found", "/items?q=量子隐形传态&who=person"),
        ("register", "/account/register"),
        ("forgot", "/account/forgot"),
        ("reset", "/account/reset"),
        ("privacy", "/privacy"),
        ("not-found", "/no-such-page"),
        ("no-such-licence", "/verify/1.2.156.3005.2.0"),
    ];

    private static readonly (string Name, string Url)[] ForApplicants =
    [
        ("account", "/account"),
        ("my-data", "/account/data"),
        ("correct-data", "/account/data/correct"),
        ("change-mobile", "/account/mobile"),
        ("change-email", "/account/email"),
        ("add-enterprise", "/account/enterprises/new"),
        ("change-password", "/account/password"),
        ("close-account", "/account/close"),
    ];

    public static TheoryData<int, bool> Screens => new()
    {
        { Screen.Desk, false },
        { Screen.Phone, false },
        { Screen.Desk, true },
        { Screen.Phone, true },
    };

    [Theory, MemberData(nameof(Screens))]
    public Task Public_pages_look_right(int width, bool isElder) =>
        Stage.PlayAsync(portal, "public", new(width, isElder), async stage =>
        {
            var visitor = await stage.EnterAsync("visitor");
            await LookAsync(visitor, ForEverybody);
            await RefusedAsync(visitor, "/account/sign-in", "登录");
            await RefusedAsync(visitor, "/account/register", "注册账户");
            await RefusedAsync(visitor, "/progress", "查进度");
            await RefusedAsync(visitor, "/verify", "查验证照");
        });

    [Theory, MemberData(nameof(Screens))]
    public Task The_account_s_pages_look_right(int width, bool isElder) =>
        Stage.PlayAsync(portal, "account", new(width, isElder), async stage =>
            await LookAsync(await stage.SignedInAsync("citizen", DemoAccountsSeed.Representative), ForApplicants));

    /// <summary>Every page in the menu of each role.</summary>
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task Staff_menus_look_right(int width) =>
        Stage.PlayAsync(portal, "staff", new(width), async stage =>
        {
            var seen = new HashSet<string>();
            foreach (var (role, number) in (ValueTuple<string, string>[])[("admin", "G0001"), ("security", "G0002"), ("catalogue", "G0103"), ("clerk", "C0601")])
            {
                var member = await stage.SignedInAsync(role, number);
                var links = await member.Page.Locator("header nav a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
                foreach (var url in links.Where(seen.Add))
                {
                    await member.GoAsync(url);
                    await member.LooksRightAsync($"menu{url.Replace('/', '-')}");
                }
            }
        });

    private static async Task LookAsync(Person person, (string Name, string Url)[] pages)
    {
        foreach (var (name, url) in pages)
        {
            await person.GoAsync(url);
            await person.LooksRightAsync(name);
        }
    }

    /// <summary>Posts a form with nothing in it.</summary>
    private static async Task RefusedAsync(Person person, string url, string button)
    {
        await person.GoAsync(url);
        await person.PressAsync(button);
        await Assertions.Expect(person.Page.Locator(".errors")).ToBeVisibleAsync();
        await person.LooksRightAsync($"refused{url.Replace('/', '-')}");
    }
}
