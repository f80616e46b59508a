using System.Net;
using ApprovalPortal.IntegrationTests.Platform;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Messages;

public sealed class MessagesTests(FloorFixture portal) : IClassFixture<FloorFixture>
{
    [Fact]
    public async Task Own_messages_stand_newest_first_with_the_unread_marked()
    {
        var account = await portal.AccountAsync();
        await TellAsync(account, "第一条", "/licences");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await TellAsync(account, "第二条 <b>", null);
        await TellAsync(await portal.AccountAsync(), "别人的", null);
        using var client = portal.SignedIn(account);

        var page = await client.PageAsync("/messages");

        Assert.Equal(["【未读】第二条 <b>", "【未读】第一条"], page.QuerySelectorAll("[data-message] > b").Select(e => e.TextContent));
        Assert.Contains("有 2 条没有看过", page.Body!.TextContent);
    }

    [Fact]
    public async Task Opening_marks_as_read_and_leads_to_the_page()
    {
        var account = await portal.AccountAsync();
        await TellAsync(account, "证照已发出", "/licences/1");
        using var client = portal.SignedIn(account);
        var open = (await client.PageAsync("/messages")).QuerySelector("form[action^='/messages/']")!.GetAttribute("action")!;

        using var response = await client.PostAsync(open);

        Assert.Equal((HttpStatusCode.Redirect, "/licences/1"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal(portal.Clock.GetUtcNow(), await portal.InDatabaseAsync(db => db.Set<PortalMessage>().Where(m => m.AccountId == account).Select(m => m.ReadAt).SingleAsync()));
        Assert.Contains("都看过了", (await client.PageAsync("/messages")).Body!.TextContent);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task A_link_that_leads_elsewhere_is_not_followed(string? link)
    {
        var account = await portal.AccountAsync();
        await TellAsync(account, "看看", link);
        using var client = portal.SignedIn(account);

        using var response = await client.PostAsync($"/messages/{await IdOfAsync(account)}/open");

        Assert.Equal("/messages", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Another_s_message_is_not_there_and_stays_unread()
    {
        var owner = await portal.AccountAsync();
        await TellAsync(owner, "私事", null);
        using var other = portal.SignedIn(await portal.AccountAsync());

        using var response = await other.PostAsync($"/messages/{await IdOfAsync(owner)}/open");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(await portal.InDatabaseAsync(db => db.Set<PortalMessage>().Where(m => m.AccountId == owner).Select(m => m.ReadAt).SingleAsync()));
    }

    [Fact]
    public async Task Many_messages_come_page_by_page()
    {
        var account = await portal.AccountAsync();
        for (var i = 1; i <= 21; i++)
        {
            await TellAsync(account, $"第 {i} 条", null);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var client = portal.SignedIn(account);

        Assert.Equal(20, (await client.PageAsync("/messages")).QuerySelectorAll("[data-message]").Length);
        Assert.Equal("【未读】第 1 条", (await client.PageAsync("/messages?page=2")).TextOf("[data-message] > b"));
        Assert.Single((await client.PageAsync("/messages?page=999")).QuerySelectorAll("[data-message]"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_no_messages()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.GetAsync("/messages");

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task In_development_a_page_shows_what_would_have_gone_out()
    {
        await TellAddressAsync(portal, "13911112222");
        using var visitor = portal.Visitor();

        var page = await visitor.PageAsync("/dev/outbox");

        var row = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Folded()).Single(r => r.Contains("13911112222", StringComparison.Ordinal));
        Assert.Contains("验证码 318204", row);
        Assert.Contains("没有发出", row);
    }

    [Fact]
    public async Task In_production_there_is_no_such_page_and_nothing_is_kept_for_it()
    {
        await using var production = new Production();
        await TellAddressAsync(production, "13911112222");
        using var visitor = production.Visitor();

        using var response = await visitor.GetAsync("/dev/outbox");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, await production.InDatabaseAsync(db => db.Set<OutboundMessage>().CountAsync()));
    }

    private static Task TellAddressAsync(FloorFixture portal, string mobile) => portal.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        s.GetRequiredService<Messenger>().TellAddress(db, MessageChannel.Sms, mobile, "验证码", "验证码 318204");
        await db.SaveChangesAsync();
    });

    private Task TellAsync(Guid account, string subject, string? link) => portal.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        await s.GetRequiredService<Messenger>().Tell(db, account, subject, "正文", link);
        await db.SaveChangesAsync();
    });

    private Task<Guid> IdOfAsync(Guid account) =>
        portal.InDatabaseAsync(db => db.Set<PortalMessage>().Where(m => m.AccountId == account).Select(m => m.Id).SingleAsync());

    private sealed class Production : FloorFixture
    {
        protected override TestDatabase MakeDatabase() => TestDatabase.Empty();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
