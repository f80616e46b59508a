using System.Net;
using System.Text.Json;
using ApprovalPortal.IntegrationTests.IdentityProvider;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

/// <summary>Against a real OpenID provider, through its own sign-in and consent pages.</summary>
public sealed class EnterByServiceTests(IdentityServiceFixture portal) : IClassFixture<IdentityServiceFixture>
{
    [Fact]
    public async Task The_first_entry_makes_a_verified_person_who_sees_the_case_that_the_window_filed_for_them()
    {
        var applicantId = await portal.InScopeAsync(s => s.GetRequiredService<RegisterCounterApplicant>()
            .HandleAsync(new(ApplicantKind.Person, "李小敏", IdentityDocumentKind.ResidentIdCard, IdentityServiceFixture.NumberOf("first-entry"), null), default));
        var number = await portal.SubmittedCaseAsync(new() { ApplicantId = applicantId.Value, Channel = FilingChannel.Window });

        var (browser, page) = await portal.EnteredAsync("first-entry");

        using (browser)
        {
            Assert.Contains($"已核验（{IdentityServiceFixture.ServiceName}", page.TextOf("main"), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("form[action='/account/consent']"));
            await browser.PageAsync($"/cases/{number}");
        }

        var link = await HolderAsync(IdentityDocumentKind.ResidentIdCard, IdentityServiceFixture.NumberOf("first-entry"));
        Assert.Equal((applicantId.Value, Trust.Verified, VerifiedBy.IdentityService, IdentityServiceFixture.ServiceName), (link.ApplicantId, link.Trust, link.VerifiedBy, link.DocumentSeen));
        Assert.Equal("李*敏", (await portal.InDatabaseAsync(db => db.Users.SingleAsync(u => u.Id == link.AccountId))).DisplayName);
        Assert.Equal(["account.opened-by-service", "applicant.mobile-changed", "applicant.verified", "sign-in.by-service"], await TrailAsync(link));
    }

    [Fact]
    public async Task The_second_entry_signs_the_same_account_in_and_goes_where_it_was_going()
    {
        var (first, _) = await portal.EnteredAsync("without-kind");
        first.Dispose();
        var account = (await HolderAsync(IdentityDocumentKind.ResidentIdCard, IdentityServiceFixture.NumberOf("without-kind"))).AccountId;
        var accounts = await portal.InDatabaseAsync(db => db.Users.CountAsync());
        using var browser = portal.Visitor();
        var way = await browser.SignInAtServiceAsync("without-kind", "/account/service?returnUrl=%2Faccount%2Fdata");

        var page = await browser.ReturnAsync(way);

        Assert.Equal("本站保存的我的数据", page.TextOf("h1"));
        Assert.Equal((account, accounts), ((await HolderAsync(IdentityDocumentKind.ResidentIdCard, IdentityServiceFixture.NumberOf("without-kind"))).AccountId, await portal.InDatabaseAsync(db => db.Users.CountAsync())));
    }

    [Fact]
    public async Task A_number_that_another_account_only_declared_goes_to_the_verified_person_and_both_are_told()
    {
        // With the right mobile too, which nobody verified: knowing somebody's numbers is not being them.
        using var impostor = await RegisteredAsync("13933330003", "E50000003");
        var declared = await HolderAsync(IdentityDocumentKind.Passport, "E50000003");

        var (browser, page) = await portal.EnteredAsync("taken-over");

        browser.Dispose();
        Assert.Contains("已核验（", page.TextOf("main"), StringComparison.Ordinal);
        var holder = await HolderAsync(IdentityDocumentKind.Passport, "E50000003");
        Assert.NotEqual(declared.AccountId, holder.AccountId);
        Assert.Equal(Trust.Verified, holder.Trust);
        Assert.Contains("还没有登记证件号码", (await impostor.PageAsync("/account")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(["一个证件号码已从你的账户转出"], await ToldAsync(declared.AccountId));
        Assert.Equal(["证件号码已转到你的账户"], await ToldAsync(holder.AccountId));
        Assert.Contains("applicant.claimed-back", await TrailAsync(holder));
    }

    [Fact]
    public async Task Whoever_declared_the_number_and_verified_the_same_mobile_keeps_their_account()
    {
        using var registered = await RegisteredAsync("13933330004", "E50000004");
        var declared = await HolderAsync(IdentityDocumentKind.Passport, "E50000004");
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Id == declared.AccountId).ExecuteUpdateAsync(u => u.SetProperty(p => p.MobileVerified, true)));

        var (browser, _) = await portal.EnteredAsync("same-mobile");

        browser.Dispose();
        var holder = await HolderAsync(IdentityDocumentKind.Passport, "E50000004");
        Assert.Equal((declared.AccountId, Trust.Verified), (holder.AccountId, holder.Trust));
    }

    [Fact]
    public async Task Somebody_signed_in_has_their_own_number_verified()
    {
        using var browser = await RegisteredAsync("13944440005", "E50000005");
        var declared = await HolderAsync(IdentityDocumentKind.Passport, "E50000005");
        var link = (await browser.PageAsync("/account")).QuerySelector("a[href^='/account/service']")!.GetAttribute("href")!;

        var page = await browser.ReturnAsync(await browser.SignInAtServiceAsync("links", link));

        Assert.Contains("已核验（", page.TextOf("main"), StringComparison.Ordinal);
        var holder = await HolderAsync(IdentityDocumentKind.Passport, "E50000005");
        Assert.Equal((declared.AccountId, Trust.Verified), (holder.AccountId, holder.Trust));
    }

    [Fact]
    public async Task An_account_of_one_person_is_not_verified_as_another()
    {
        using var browser = await RegisteredAsync("13944440006", "E50000016");

        var page = await browser.ReturnAsync(await browser.SignInAtServiceAsync("somebody-else"));

        Assert.Equal(AccountRefusals.VouchedForAnother.Message, page.TextOf("[role=alert]"));
        Assert.Equal(Trust.Declared, (await HolderAsync(IdentityDocumentKind.Passport, "E50000016")).Trust);
    }

    [Fact]
    public async Task The_same_name_is_nobody_in_particular()
    {
        var known = (await portal.InDatabaseAsync(db => db.Applicants().AsNoTracking().SingleAsync(a => a.Name == "周晓宁"))).Links[0].AccountId;

        var (browser, _) = await portal.EnteredAsync("namesake");

        browser.Dispose();
        Assert.NotEqual(known, (await HolderAsync(IdentityDocumentKind.Passport, "E50000007")).AccountId);
    }

    [Theory]
    [InlineData("no-number")]
    [InlineData("wrong-number")]
    [InlineData("enterprise")]
    public async Task Without_a_right_number_of_a_person_nobody_comes_in(string login)
    {
        var (browser, page) = await portal.EnteredAsync(login);

        using (browser)
        {
            Assert.Equal(AccountRefusals.NotVouchedFor.Message, page.TextOf("[role=alert]"));
            await AssertSignedOutAsync(browser);
        }
    }

    [Fact]
    public async Task A_tampered_state_is_refused()
    {
        using var browser = portal.Visitor();
        var way = await browser.SignInAtServiceAsync("somebody-else");
        var state = QueryHelpers.ParseQuery(new Uri(new("http://localhost"), way).Query)["state"].ToString();

        var page = await browser.ReturnAsync(way.Replace(state, state[..^4] + "AAAA", StringComparison.Ordinal));

        Assert.Equal(AccountRefusals.ServiceFailed.Message, page.TextOf("[role=alert]"));
        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task The_way_back_works_only_in_the_browser_that_went()
    {
        using var browser = portal.Visitor();
        using var another = portal.Visitor();
        var way = await browser.SignInAtServiceAsync("somebody-else");

        var page = await another.ReturnAsync(way);

        Assert.Equal(AccountRefusals.ServiceFailed.Message, page.TextOf("[role=alert]"));
        await AssertSignedOutAsync(another);
    }

    [Fact]
    public async Task A_token_that_was_made_for_another_client_is_refused()
    {
        using var browser = portal.Visitor();
        using var start = await browser.GetAsync("/account/service");
        var way = await ServicePages.AnswerAsync(start.Headers.Location!, "somebody-else");
        // Whole, rightly signed, with the right nonce; only for somebody else.
        portal.Tokens.Instead = await TokensOfAnotherClientAsync(start.Headers.Location!);

        var page = await browser.ReturnAsync(way);

        Assert.Null(portal.Tokens.Instead);
        Assert.Equal(AccountRefusals.ServiceFailed.Message, page.TextOf("[role=alert]"));
        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task Whoever_says_no_at_the_service_is_told_that_nothing_happened()
    {
        using var browser = portal.Visitor();
        using var start = await browser.GetAsync("/account/service");
        var state = QueryHelpers.ParseQuery(start.Headers.Location!.Query)["state"].ToString();

        var page = await browser.ReturnAsync($"{IdentityServiceScheme.CallbackPath}?error=access_denied&state={Uri.EscapeDataString(state)}");

        Assert.Contains("没有登录", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_from_the_service_chooses_a_password_and_signs_in_with_the_identity_number()
    {
        var (browser, page) = await portal.EnteredAsync("chooses-password");
        using (browser)
        {
            Assert.NotNull(page.QuerySelector("a[href='/account/password/first']"));
            using var chosen = await browser.PostAsync("/account/password/first", ("Password", "Haiyan2026"), ("PasswordAgain", "Haiyan2026"));
            var again = await (await browser.PostAsync("/account/password/first", ("Password", "Haiyan2027"), ("PasswordAgain", "Haiyan2027"))).PageAsync();

            Assert.Equal("/account", chosen.Headers.Location?.ToString());
            Assert.Equal(AccountRefusals.HasPassword.Message, again.TextOf("#Password-e"));
        }

        using var signedIn = await portal.SignedInAsync(IdentityServiceFixture.NumberOf("chooses-password"), "Haiyan2026");
    }

    [Fact]
    public async Task Staff_do_not_come_in_by_the_service()
    {
        using var clerk = await portal.SignedInAsync("C0601");

        using var response = await clerk.GetAsync("/account/service");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_round_trips_cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        using var browser = portal.Visitor();

        using var start = await browser.GetAsync("/account/service");

        var cookies = start.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, c => Assert.Contains("samesite=lax; httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains($"path={IdentityServiceScheme.CallbackPath}", c, StringComparison.OrdinalIgnoreCase));
        var request = QueryHelpers.ParseQuery(start.Headers.Location!.Query);
        Assert.Equal(("code", "S256"), (request["response_type"].ToString(), request["code_challenge_method"].ToString()));
    }

    private static async Task AssertSignedOutAsync(PortalClient browser)
    {
        using var response = await browser.GetAsync("/account");
        Assert.StartsWith("http://localhost/account/sign-in", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> TokensOfAnotherClientAsync(Uri request)
    {
        const string verifier = "a-verifier-that-is-long-enough-for-the-rule-of-43";
        var challenge = WebEncoders.Base64UrlEncode(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
        var query = QueryHelpers.ParseQuery(request.Query).ToDictionary(q => q.Key, q => (string?)q.Value);
        (query["client_id"], query["code_challenge"]) = (IdentityServiceFixture.AnotherClientId, challenge);
        var way = await ServicePages.AnswerAsync(new(QueryHelpers.AddQueryString(request.GetLeftPart(UriPartial.Path), query)), "somebody-else");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        using var response = await http.PostAsync(new Uri(request, "/token"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = QueryHelpers.ParseQuery(new Uri(request, way).Query)["code"]!,
            ["redirect_uri"] = IdentityServiceFixture.Callback,
            ["client_id"] = IdentityServiceFixture.AnotherClientId,
            ["client_secret"] = IdentityServiceFixture.Secret,
            ["code_verifier"] = verifier,
        }));
        var tokens = await response.Content.ReadAsStringAsync();
        Assert.True(JsonDocument.Parse(tokens).RootElement.TryGetProperty("id_token", out _), tokens);
        return tokens;
    }

    private async Task<PortalClient> RegisteredAsync(string mobile, string passport)
    {
        var browser = portal.Visitor();
        using var response = await browser.PostAsync("/account/register", RegisterTests.Filled(mobile, passport));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    private async Task<ApplicantLink> HolderAsync(IdentityDocumentKind kind, string number)
    {
        var digest = portal.Services.GetRequiredService<PersonalDataVault>().DocumentDigest(kind, number);
        return Assert.Single((await portal.InDatabaseAsync(db => db.Applicants().AsNoTracking().SingleAsync(a => a.DocumentDigest == digest))).Links);
    }

    private Task<List<string>> ToldAsync(Guid account) =>
        portal.InDatabaseAsync(db => db.Set<PortalMessage>().Where(m => m.AccountId == account).Select(m => m.Subject).ToListAsync());

    /// <summary>What the account itself is on record as having done on its first way in.</summary>
    private Task<List<string>> TrailAsync(ApplicantLink link) =>
        portal.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.ActorId == link.AccountId && e.Action != "applicant.declared")
            .Select(e => e.Action).OrderBy(a => a).ToListAsync());
}
