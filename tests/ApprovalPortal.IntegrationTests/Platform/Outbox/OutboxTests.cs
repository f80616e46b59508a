using System.Text.Json;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Platform.Outbox;

public sealed class OutboxTests(OutboxTests.Fixture portal) : IClassFixture<OutboxTests.Fixture>, IDisposable
{
    private const string CaseNumber = "260302000017";

    [Fact]
    public async Task A_verified_address_gets_the_message_as_written()
    {
        var address = $"{Guid.NewGuid():N}@example.org";
        var account = await portal.AccountAsync((u, s) => (u.EmailAddress, u.EmailVerified) = (Seal(s, address), true));

        await TellAsync(account, "您的申请已受理", "办件 2603 0200 0017 已受理。\n“请”查看 <进度>。", "/cases/260302000017");
        await SendAsync();

        var mail = Assert.Single(portal.Mail.Taken, m => m.To.Mailboxes.Single().Address == address);
        Assert.Equal("您的申请已受理", mail.Subject);
        Assert.Equal("办件 2603 0200 0017 已受理。\n“请”查看 <进度>。\nhttps://portal.example/cases/260302000017", mail.TextBody!.ReplaceLineEndings("\n").Trim());
        Assert.Equal("portal@example.org", mail.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_verified_mobile_gets_the_text_by_the_gateway()
    {
        var account = await MobileAccountAsync("13900000001");

        await TellAsync(account, "补正通知", "请补\"正\"材料\\{mobile}");
        await SendAsync();

        var request = Assert.Single(Taken("13900000001"));
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal(("13900000001", "请补\"正\"材料\\{mobile}"), (body.GetProperty("to").GetString(), body.GetProperty("say").GetString()));
        Assert.Equal(("gateway-key", "application/json; charset=utf-8"), (request.Key, request.ContentType));
        Assert.Equal(DeliveryState.Sent, (await SingleAsync("补正通知")).State);
    }

    [Fact]
    public async Task An_address_that_is_not_verified_gets_nothing_but_the_portal_message()
    {
        var account = await portal.AccountAsync((u, s) => (u.Mobile, u.EmailAddress) = (Seal(s, "13900000002"), Seal(s, "unverified@example.org")));

        await TellAsync(account, "未验证", "正文");
        await SendAsync();

        Assert.Empty(Taken("13900000002"));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<PortalMessage>().CountAsync(m => m.AccountId == account)));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<OutboundMessage>().CountAsync(m => m.Subject == "未验证")));
    }

    [Fact]
    public async Task A_closed_account_hears_nothing_outside()
    {
        var account = await portal.AccountAsync((u, s) => (u.Mobile, u.MobileVerified, u.ClosedAt) = (Seal(s, "13900000003"), true, Fixture.Start));

        await TellAsync(account, "已注销", "正文");

        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<OutboundMessage>().CountAsync(m => m.Subject == "已注销")));
    }

    [Fact]
    public async Task A_code_goes_to_an_address_that_is_not_an_account_s()
    {
        await portal.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            s.GetRequiredService<Messenger>().TellAddress(db, MessageChannel.Sms, "13900000004", "验证码", "验证码 318204");
            await db.SaveChangesAsync();
        });
        await SendAsync();

        Assert.Contains("318204", JsonDocument.Parse(Assert.Single(Taken("13900000004")).Body).RootElement.GetProperty("say").GetString());
        var row = await SingleAsync("验证码");
        Assert.DoesNotContain("318204", row.Body.Cipher);
        Assert.DoesNotContain("13900000004", row.Address.Cipher);
    }

    [Fact]
    public async Task A_failing_gateway_is_tried_again_after_growing_pauses_and_then_given_up_and_said_so()
    {
        portal.Gateway.Status = 503;
        await TellAsync(await MobileAccountAsync("13900000005"), "总是失败", "正文");

        await SendAsync();
        var first = await SingleAsync("总是失败");
        Assert.Equal((DeliveryState.Waiting, 1, portal.Clock.GetUtcNow().AddSeconds(30)), (first.State, first.Attempts, first.NextAttemptAt));
        await SendAsync();
        Assert.Single(Taken("13900000005"));

        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync();
        var second = await SingleAsync("总是失败");
        Assert.Equal(portal.Clock.GetUtcNow().AddSeconds(60), second.NextAttemptAt);

        portal.Clock.Advance(TimeSpan.FromSeconds(60));
        await SendAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync();

        var last = await SingleAsync("总是失败");
        Assert.Equal((DeliveryState.GivenUp, 3, "短信网关答复 HTTP 503"), (last.State, last.Attempts, last.LastError));
        Assert.Equal(3, Taken("13900000005").Count());
        Assert.Contains("given up after 3 attempts", Fixture.MessagesOf(portal.Log()));
        var history = await portal.InScopeAsync(s => s.GetRequiredService<MessageHistory>().HandleAsync(CaseNumber, default));
        Assert.Contains(history, r => r is { Channel: "短信", Subject: "总是失败", State: "没有发出", Reason: "短信网关答复 HTTP 503" });
        Assert.Contains(history, r => r is { Channel: "门户消息", Subject: "总是失败", State: "未读" });
    }

    [Fact]
    public async Task An_answer_without_the_mark_of_success_is_a_failure()
    {
        portal.Gateway.Answer = """{"code":17,"message":"余额不足"}""";

        await TellAsync(await MobileAccountAsync("13900000006"), "没有成功标志", "正文");
        await SendAsync();

        var row = await SingleAsync("没有成功标志");
        Assert.Equal((DeliveryState.Waiting, "短信网关的答复里没有成功标志"), (row.State, row.LastError));
    }

    [Fact]
    public async Task A_recipient_that_the_mail_server_refuses_is_given_up_at_once()
    {
        var account = await portal.AccountAsync((u, s) => (u.EmailAddress, u.EmailVerified) = (Seal(s, "refused@example.org"), true));

        await TellAsync(account, "查无此人", "正文");
        await SendAsync();

        var row = await SingleAsync("查无此人");
        Assert.Equal((DeliveryState.GivenUp, 1, "邮件服务器答复 550"), (row.State, row.Attempts, row.LastError));
    }

    [Fact]
    public async Task Two_nodes_at_once_send_a_message_once()
    {
        portal.Gateway.Delay = TimeSpan.FromMilliseconds(200);
        await TellAsync(await MobileAccountAsync("13900000007"), "只发一次", "正文");

        await Task.WhenAll(SendAsync(), SendAsync(), SendAsync());

        Assert.Single(Taken("13900000007"));
        Assert.Equal(1, (await SingleAsync("只发一次")).Attempts);
    }

    [Fact]
    public async Task What_a_node_took_and_never_sent_is_sent_by_another_when_the_lease_is_over()
    {
        await TellAsync(await MobileAccountAsync("13900000008"), "租约", "正文");
        DateTimeOffset? until = portal.Clock.GetUtcNow().AddMinutes(1);
        await portal.InDatabaseAsync(db => db.Set<OutboundMessage>().Where(m => m.Subject == "租约").ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedUntil, until)));

        await SendAsync();
        Assert.Empty(Taken("13900000008"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Single(Taken("13900000008"));
    }

    [Fact]
    public async Task Neither_address_nor_text_is_in_the_log()
    {
        portal.Gateway.Status = 500;
        var account = await portal.AccountAsync((u, s) =>
            (u.Mobile, u.MobileVerified, u.EmailAddress, u.EmailVerified) = (Seal(s, "13900000009"), true, Seal(s, "refused-quietly@example.org"), true));

        await TellAsync(account, "日志", "身份证 420102199003071234");
        await SendAsync();

        var log = portal.Log();
        Assert.Contains("was not taken", log);
        Assert.DoesNotContain("13900000009", log);
        Assert.DoesNotContain("refused-quietly", log);
        Assert.DoesNotContain("420102199003071234", log);
    }

    public void Dispose() => (portal.Gateway.Status, portal.Gateway.Answer, portal.Gateway.Delay) = (200, """{"code":0}""", TimeSpan.Zero);

    private static SealedText Seal(IServiceProvider services, string plain) => services.GetRequiredService<PersonalDataVault>().Seal(plain);

    private Task<Guid> MobileAccountAsync(string mobile) =>
        portal.AccountAsync((u, s) => (u.Mobile, u.MobileVerified) = (Seal(s, mobile), true));

    private Task TellAsync(Guid account, string subject, string body, string? link = null) => portal.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        await s.GetRequiredService<Messenger>().Tell(db, account, subject, body, link, CaseNumber);
        await db.SaveChangesAsync();
    });

    private Task<int> SendAsync() => portal.Services.GetRequiredService<OutboxSender>().RunOnceAsync(default);

    private Task<OutboundMessage> SingleAsync(string subject) =>
        portal.InDatabaseAsync(db => db.Set<OutboundMessage>().AsNoTracking().SingleAsync(m => m.Subject == subject));

    private IEnumerable<SmsGateway.Request> Taken(string mobile) => portal.Gateway.Taken.Where(r => r.Body.Contains(mobile, StringComparison.Ordinal));

    public sealed class Fixture : FloorFixture
    {
        public SmtpSink Mail { get; } = new();

        public SmsGateway Gateway { get; } = new();

        /// <summary>The log with its templates filled in.</summary>
        public static string MessagesOf(string log) => string.Join('\n', log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var entry = JsonDocument.Parse(line).RootElement;
            return entry.EnumerateObject().Aggregate(entry.GetProperty("@mt").GetString()!, (text, p) => text.Replace($"{{{p.Name}}}", p.Value.ToString(), StringComparison.Ordinal));
        }));

        protected override IEnumerable<(string Key, string Value)> Settings =>
        [
            .. base.Settings,
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Mail.Port}"), ("Mail:From", "云海市政务服务 <portal@example.org>"), ("Mail:UseTls", "false"),
            ("Sms:Url", Gateway.Url), ("Sms:BodyTemplate", """{"to":"{mobile}","say":"{text}"}"""), ("Sms:Headers:X-Key", "gateway-key"),
            ("Sms:SuccessPattern", "\"code\":\\s*0\\b"),
            ("Outbox:MostAttempts", "3"), ("Outbox:PublicAddress", "https://portal.example/"),
        ];

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                Mail.Dispose();
                Gateway.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
    }
}
