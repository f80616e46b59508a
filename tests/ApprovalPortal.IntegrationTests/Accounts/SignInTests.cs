using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_citizen_signs_in_with_a_mobile_and_comes_back_to_the_page_they_wanted()
    {
        using var client = portal.Visitor();

        using var response = await client.PostAsync(
            "/account/sign-in", ("Number", DemoAccountsSeed.VerifiedCitizen), ("Password", DemoAccountsSeed.Password), ("ReturnUrl", "/account/data"));

        Assert.Equal("/account/data", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_citizen_signs_in_with_an_identity_number()
    {
        using var client = portal.Visitor();

        using var response = await client.PostAsync("/account/sign-in", ("Number", "420704199003070024"), ("Password", DemoAccountsSeed.Password));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task No_identity_service_is_mentioned_where_none_is_configured()
    {
        using var client = portal.Visitor();

        var page = await client.PageAsync("/account/sign-in");
        using var response = await client.GetAsync("/account/service");

        Assert.Null(page.QuerySelector("a[href^='/account/service']"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Another_site_is_never_returned_to()
    {
        using var client = portal.Visitor();

        using var response = await client.PostAsync(
            "/account/sign-in", ("Number", "C0601"), ("Password", DemoAccountsSeed.Password), ("ReturnUrl", "https://example.com/"));

        Assert.StartsWith("/", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_numbers_and_wrong_passwords_are_told_the_same()
    {
        using var client = portal.Visitor();

        var unknown = await (await client.PostAsync("/account/sign-in", ("Number", "13900009999"), ("Password", "Wrong#2026"))).PageAsync();
        var wrong = await (await client.PostAsync("/account/sign-in", ("Number", DemoAccountsSeed.DeclaredCitizen), ("Password", "Wrong#2026"))).PageAsync();

        Assert.Contains(AccountRefusals.SignInFailed.Message, unknown.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(unknown.TextOf(".errors"), wrong.TextOf(".errors"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var client = portal.Visitor();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await client.PostAsync("/account/sign-in", ("Number", "S0001"), ("Password", "Wrong#2026"));
        }

        using var right = await client.PostAsync("/account/sign-in", ("Number", "S0001"), ("Password", DemoAccountsSeed.Password));

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        var lockedAt = await portal.InDatabaseAsync(async db =>
        {
            var id = (await db.Staff().SingleAsync(s => s.StaffNumber == "S0001")).AccountId;
            return await db.Set<AuditEntry>().CountAsync(e => e.Stream == $"account:{id}" && e.Action == "sign-in.locked-out");
        });
        Assert.Equal(1, lockedAt);
    }

    [Fact]
    public async Task Empty_fields_are_named_and_the_number_is_kept()
    {
        using var client = portal.Visitor();

        var page = await (await client.PostAsync("/account/sign-in", ("Number", "C0601"), ("Password", ""))).PageAsync();

        Assert.Equal("请填写密码", page.TextOf("#Password-e"));
        Assert.Equal("C0601", page.QuerySelector("#Number")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Staff_are_signed_out_after_15_idle_minutes_and_not_before()
    {
        using var clerk = await portal.SignedInAsync("C0601");

        portal.Clock.Advance(TimeSpan.FromMinutes(14));
        using var inTime = await clerk.GetAsync("/account/password");
        portal.Clock.Advance(TimeSpan.FromMinutes(14));
        using var stillInTime = await clerk.GetAsync("/account/password");
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        using var late = await clerk.GetAsync("/account/password");

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stillInTime.StatusCode);
        Assert.StartsWith("/account/sign-in?returnUrl=", late.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_may_be_idle_for_longer_than_staff()
    {
        using var citizen = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        portal.Clock.Advance(TimeSpan.FromMinutes(29));
        using var inTime = await citizen.GetAsync("/account/password");
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        using var late = await citizen.GetAsync("/account/password");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (inTime.StatusCode, late.StatusCode));
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_and_not_for_scripts()
    {
        using var client = portal.Visitor();
        client.Http.BaseAddress = new("https://localhost");

        using var response = await client.PostAsync("/account/sign-in", ("Number", "C0701"), ("Password", DemoAccountsSeed.Password));

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-portal=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_new_security_stamp_ends_the_open_session()
    {
        using var reviewer = await portal.SignedInAsync("W0002");
        await portal.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            await users.UpdateSecurityStampAsync((await users.FindByNameAsync("W0002"))!);
        });

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        using var response = await reviewer.GetAsync("/account/password");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var clerk = await portal.SignedInAsync("C0601");

        using var response = await clerk.PostAsync("/account/sign-out");

        using var after = await clerk.GetAsync("/account/password");
        Assert.Equal("/", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }
}
