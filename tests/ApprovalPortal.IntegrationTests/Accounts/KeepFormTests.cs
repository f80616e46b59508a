using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Accounts;

/// <summary>With real antiforgery: the form that continues must carry a token of the new session.</summary>
public sealed class KeepFormTests(KeepFormTests.Portal portal) : IClassFixture<KeepFormTests.Portal>
{
    [Fact]
    public async Task A_form_posted_after_the_session_ended_continues_after_signing_in()
    {
        using var client = portal.Visitor();
        var signInPage = await PostWithoutSessionAsync(client, "/account/enterprises/new", origin: "http://localhost");
        var kept = signInPage.Kept!;

        using var signedIn = await client.PostAsync(
            "/account/sign-in", ("Number", DemoAccountsSeed.DeclaredCitizen), ("Password", DemoAccountsSeed.Password), ("Kept", kept), ("__RequestVerificationToken", signInPage.Token));
        var page = await signedIn.PageAsync();
        var form = page.QuerySelector("main form")!;
        using var posted = await client.PostAsync(
            form.GetAttribute("action")!,
            [.. form.QuerySelectorAll("input[name]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))]);

        Assert.Equal("接着刚才的填写", page.TextOf("h1"));
        Assert.Equal("云海<b>某某</b>公司", form.QuerySelector("input[name=Name]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.NotNull((await posted.PageAsync()).QuerySelector("#DocumentNumber-e"));
    }

    [Fact]
    public async Task Passwords_and_old_tokens_are_not_carried_along()
    {
        using var client = portal.Visitor();
        var signInPage = await PostWithoutSessionAsync(client, "/account/mobile", origin: "http://localhost");

        using var signedIn = await client.PostAsync(
            "/account/sign-in", ("Number", DemoAccountsSeed.Agent), ("Password", DemoAccountsSeed.Password), ("Kept", signInPage.Kept!), ("__RequestVerificationToken", signInPage.Token));

        var form = (await signedIn.PageAsync()).QuerySelector("main form")!;
        Assert.Null(form.QuerySelector("input[name=CurrentPassword]"));
        Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"), i => i.GetAttribute("value") != "old");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData(null)]
    public async Task A_form_from_another_site_is_not_kept(string? origin)
    {
        using var client = portal.Visitor();

        var answer = await PostWithoutSessionAsync(client, "/account/enterprises/new", origin);

        Assert.Equal((HttpStatusCode.Redirect, null), (answer.Status, answer.Kept));
    }

    [Fact]
    public async Task A_wrong_password_in_between_does_not_lose_the_form()
    {
        using var client = portal.Visitor();
        var signInPage = await PostWithoutSessionAsync(client, "/account/enterprises/new", origin: "http://localhost");

        using var refused = await client.PostAsync(
            "/account/sign-in", ("Number", DemoAccountsSeed.Agent), ("Password", "Wrong#2026"), ("Kept", signInPage.Kept!), ("__RequestVerificationToken", signInPage.Token));

        Assert.Equal(signInPage.Kept, (await refused.PageAsync()).QuerySelector("input[name=Kept]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_kept_form_that_was_tampered_with_is_forgotten()
    {
        using var client = portal.Visitor();
        var token = (await client.PageAsync("/account/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await client.PostAsync(
            "/account/sign-in", ("Number", DemoAccountsSeed.Agent), ("Password", DemoAccountsSeed.Password), ("Kept", "CfDJ8nonsense"), ("__RequestVerificationToken", token));

        Assert.Equal("/account", response.Headers.Location?.ToString());
    }

    private static async Task<Answer> PostWithoutSessionAsync(PortalClient client, string url, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(
            [
                new("Name", "云海<b>某某</b>公司"),
                new("DocumentNumber", "91420700MA4A1B2CX8"),
                new("CurrentPassword", "Secret#2026"),
                new("__RequestVerificationToken", "old"),
            ]),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await client.Http.SendAsync(request);
        var page = await response.PageAsync();
        return new(
            response.StatusCode,
            page.QuerySelector("input[name=Kept]")?.GetAttribute("value"),
            page.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");
    }

    private sealed record Answer(HttpStatusCode Status, string? Kept, string Token);

    public sealed class Portal : PortalFixture
    {
        protected override bool KeepsAntiforgery => true;
    }
}
