using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class MyAccountTests(MyAccountTests.Portal portal) : IClassFixture<MyAccountTests.Portal>
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/account/data")]
    [InlineData("/account/mobile")]
    [InlineData("/account/email")]
    [InlineData("/account/password")]
    [InlineData("/account/verify/sms")]
    [InlineData("/account/verify/email")]
    [InlineData("/account/enterprises/new")]
    [InlineData("/account/authorities/new")]
    [InlineData("/account/data/correct")]
    [InlineData("/account/close")]
    public async Task Every_page_of_the_account_opens_with_one_heading_and_asks_visitors_to_sign_in(string url)
    {
        using var owner = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        using var visitor = portal.Visitor();

        var page = await owner.PageAsync(url);
        using var refused = await visitor.GetAsync(url);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Agreeing_to_a_new_notice_is_recorded_once()
    {
        using var owner = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);
        var user = await portal.InScopeAsync(s => s.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(
            s.GetRequiredService<PersonalDataVault>().MobileDigest(DemoAccountsSeed.DeclaredCitizen)));
        await portal.InDatabaseAsync(db => db.Set<Consent>().Where(c => c.AccountId == user!.Id).ExecuteDeleteAsync());

        using var first = await owner.PostAsync("/account/consent");
        using var second = await owner.PostAsync("/account/consent");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        var consent = await portal.InDatabaseAsync(db => db.Set<Consent>().SingleAsync(c => c.AccountId == user!.Id));
        Assert.Equal(PrivacyNotice.Version, consent.NoticeVersion);
    }

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/forgot")]
    [InlineData("/account/reset")]
    [InlineData("/privacy")]
    public async Task Public_pages_open_for_everybody(string url)
    {
        using var visitor = portal.Visitor();

        var page = await visitor.PageAsync(url);

        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Staff_have_no_applicants_account()
    {
        using var clerk = await portal.SignedInAsync("C0601");

        using var response = await clerk.GetAsync("/account");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Numbers_are_masked_on_every_page_and_whole_in_the_owners_copy()
    {
        using var owner = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        var pages = (await owner.PageAsync("/account")).Body!.TextContent + (await owner.PageAsync("/account/data")).Body!.TextContent;
        using var response = await owner.PostAsync("/account/data/export");
        using var copy = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.DoesNotContain("420704199003070024", pages, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoAccountsSeed.VerifiedCitizen, pages, StringComparison.Ordinal);
        Assert.Contains("138****1001", pages, StringComparison.Ordinal);
        Assert.Equal("420704199003070024", copy.RootElement.GetProperty("申请人")[0].GetProperty("证件号码").GetString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(e => e.Action == "account.data-exported")));
    }

    [Fact]
    public async Task An_enterprise_gives_an_authority_that_counts_after_the_agent_took_it_on()
    {
        using var holder = await RegisteredAsync("13933330001", "E40000001");
        using var agent = await RegisteredAsync("13933330002", "E40000002");
        using var added = await holder.PostAsync("/account/enterprises/new", ("Name", "云海某某商贸有限公司"), ("DocumentNumber", "91350100M000100Y43"));
        var enterprise = (await holder.PageAsync("/account/authorities/new")).QuerySelector("#Form_ApplicantId option")!.GetAttribute("value")!;

        using var granted = await holder.PostAsync(
            "/account/authorities/new",
            ("Form.ApplicantId", enterprise),
            ("Form.Mobile", "139 3333 0002"),
            ("Form.Scope", "食品经营许可"),
            ("Form.From", "2026-03-02"),
            ("Form.Until", "2026-12-31"));
        var before = await IdentitiesOfAsync("13933330002");
        var confirm = (await agent.PageAsync("/account")).QuerySelector("form[action$='/confirm']")!.GetAttribute("action")!;
        using var stranger = await holder.PostAsync(confirm);
        using var confirmed = await agent.PostAsync(confirm);
        var after = await IdentitiesOfAsync("13933330002");
        using var revoked = await holder.PostAsync(confirm.Replace("confirm", "revoke", StringComparison.Ordinal));
        var atLast = await IdentitiesOfAsync("13933330002");

        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Equal([1, 2, 1], new[] { before.Count, after.Count, atLast.Count });
        var asAgent = after.Single(i => i.Capacity == Capacity.Agent);
        Assert.Equal((Trust.Declared, true, false), (asAgent.Trust, asAgent.Covers("食品经营许可"), asAgent.Covers("户外广告")));
    }

    [Fact]
    public async Task An_authority_for_an_unknown_mobile_or_too_long_is_refused_beside_its_field()
    {
        using var holder = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var enterprise = (await holder.PageAsync("/account/authorities/new")).QuerySelector("#Form_ApplicantId option")!.GetAttribute("value")!;

        var unknown = await (await holder.PostAsync(
            "/account/authorities/new", ("Form.ApplicantId", enterprise), ("Form.Mobile", "13900000000"), ("Form.From", "2026-03-02"), ("Form.Until", "2026-04-01"))).PageAsync();
        var tooLong = await (await holder.PostAsync(
            "/account/authorities/new", ("Form.ApplicantId", enterprise), ("Form.Mobile", DemoAccountsSeed.Agent), ("Form.From", "2026-03-02"), ("Form.Until", "2027-04-01"))).PageAsync();

        Assert.Equal(AccountRefusals.AgentUnknown.Message, unknown.TextOf("#Form_Mobile-e"));
        Assert.Equal(AccountRefusals.AuthorityTooLong.Message, tooLong.TextOf("#Form_Until-e"));
    }

    [Fact]
    public async Task An_enterprise_that_somebody_holds_is_not_given_to_another()
    {
        using var other = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);

        var page = await (await other.PostAsync(
            "/account/enterprises/new", ("Name", "云海拾光餐饮管理有限公司"), ("DocumentNumber", DemoAccountsSeed.EnterpriseCode))).PageAsync();

        Assert.Equal(AccountRefusals.AlreadyClaimed.Message, page.TextOf("#DocumentNumber-e"));
    }

    [Fact]
    public async Task A_code_that_was_sent_verifies_the_address_and_then_resets_the_password()
    {
        using var owner = await RegisteredAsync("13933330003", "E40000003");
        using var changed = await owner.PostAsync("/account/email", ("Email", "li@example.com"), ("CurrentPassword", "Haiyan2026"));
        using var sent = await owner.PostAsync("/account/verify/email/code");
        using var verified = await owner.PostAsync("/account/verify/email", ("Code", await LastCodeAsync()));
        using var visitor = portal.Visitor();
        using var forgot = await visitor.PostAsync("/account/forgot", ("Mobile", "13933330003"));

        using var reset = await visitor.PostAsync(
            "/account/reset", ("Mobile", "13933330003"), ("Code", await LastCodeAsync()), ("Password", "Haiyan2027"), ("PasswordAgain", "Haiyan2027"));

        Assert.Equal("/account/sign-in", reset.Headers.Location?.ToString());
        using var signedIn = await portal.SignedInAsync("13933330003", "Haiyan2027");
        Assert.Contains("l***@example.com（已核验）", (await signedIn.PageAsync("/account")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_a_password_tells_nobody_whether_there_is_an_account()
    {
        using var visitor = portal.Visitor();
        var before = await portal.InDatabaseAsync(db => db.Set<OutboundMessage>().CountAsync());

        using var unknown = await visitor.PostAsync("/account/forgot", ("Mobile", "13900000001"));
        using var unverified = await visitor.PostAsync("/account/forgot", ("Mobile", DemoAccountsSeed.DeclaredCitizen));

        Assert.Equal(unknown.Headers.Location, unverified.Headers.Location);
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.Set<OutboundMessage>().CountAsync()));
    }

    [Fact]
    public async Task A_changed_mobile_signs_in_and_is_unverified_again()
    {
        using var owner = await RegisteredAsync("13933330004", "E40000004");

        using var changed = await owner.PostAsync("/account/mobile", ("Mobile", "13933330005"), ("CurrentPassword", "Haiyan2026"));
        using var again = await portal.SignedInAsync("13933330005", "Haiyan2026");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("139****0005（未核验）", (await again.PageAsync("/account")).TextOf("main"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync("13933330004", "Haiyan2026"));
    }

    [Fact]
    public async Task A_wrong_password_changes_nothing()
    {
        using var owner = await RegisteredAsync("13933330006", "E40000006");

        var page = await (await owner.PostAsync("/account/mobile", ("Mobile", "13933330007"), ("CurrentPassword", "Wrong#2026"))).PageAsync();

        Assert.Equal(AccountRefusals.WrongPassword.Message, page.TextOf("#CurrentPassword-e"));
        Assert.Equal("13933330007", page.QuerySelector("#Mobile")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_declared_number_can_be_corrected_and_a_verified_one_only_at_the_window()
    {
        using var declared = await RegisteredAsync("13933330008", "E40000008");
        using var verified = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        using var corrected = await declared.PostAsync("/account/data/correct", ("Name", "李小敏"), ("DocumentKind", "Passport"), ("DocumentNumber", "E40000018"));
        var refused = await (await verified.PostAsync(
            "/account/data/correct", ("Name", "周晓宁"), ("DocumentKind", "Passport"), ("DocumentNumber", "E40000019"))).PageAsync();

        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Contains(AccountRefusals.PersonIsVerified.Message, refused.TextOf(".errors"), StringComparison.Ordinal);
        var released = await RegisteredAsync("13933330009", "E40000008");
        released.Dispose();
    }

    [Fact]
    public async Task A_closed_account_is_over_and_its_number_is_free_again()
    {
        using var owner = await RegisteredAsync("13933330010", "E40000010");

        using var closed = await owner.PostAsync("/account/close", ("CurrentPassword", "Haiyan2026"), ("Understands", "true"));
        using var afterwards = await owner.GetAsync("/account");

        Assert.Equal("/", closed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, afterwards.StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync("13933330010", "Haiyan2026"));
        using var again = await RegisteredAsync("13933330010", "E40000010");
    }

    [Fact]
    public async Task An_account_with_open_cases_is_not_closed_and_says_why()
    {
        using var owner = await RegisteredAsync("13933330011", "E40000011");
        portal.Keeper.Holds = await AccountAsync("13933330011");

        var page = await (await owner.PostAsync("/account/close", ("CurrentPassword", "Haiyan2026"), ("Understands", "true"))).PageAsync();

        Assert.Contains("还有 1 件没有办完", page.TextOf(".errors"), StringComparison.Ordinal);
        using var still = await portal.SignedInAsync("13933330011", "Haiyan2026");
    }

    private async Task<PortalClient> RegisteredAsync(string mobile, string passport)
    {
        var client = portal.Visitor();
        using var response = await client.PostAsync("/account/register", RegisterTests.Filled(mobile, passport));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    private Task<string> LastCodeAsync() => portal.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var last = await db.Set<OutboundMessage>().AsNoTracking().OrderByDescending(m => m.Id).FirstAsync();
        return Regex.Match(services.GetRequiredService<PersonalDataVault>().Open(last.Body), "[0-9]{6}").Value;
    });

    private Task<Guid> AccountAsync(string mobile) => portal.InScopeAsync(async services =>
        (await services.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(services.GetRequiredService<PersonalDataVault>().MobileDigest(mobile)))!.Id);

    private async Task<IReadOnlyList<FilingIdentity>> IdentitiesOfAsync(string mobile)
    {
        var account = await AccountAsync(mobile);
        return await portal.InScopeAsync(s => s.GetRequiredService<FilingIdentities>().HandleAsync(account, default));
    }

    /// <summary>With a downstream room that keeps one account open.</summary>
    public sealed class Portal : PortalFixture
    {
        public OneOpenCase Keeper { get; } = new();

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IKeepsAccountOpen>(Keeper));
        }
    }

    public sealed class OneOpenCase : IKeepsAccountOpen
    {
        public Guid Holds { get; set; }

        public Task<string?> ReasonAsync(Guid accountId) => Task.FromResult(accountId == Holds ? "还有 1 件没有办完，办完或者撤回以后再注销" : null);
    }
}
