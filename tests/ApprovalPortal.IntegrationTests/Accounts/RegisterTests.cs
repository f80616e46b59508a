using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class RegisterTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_visitor_registers_is_signed_in_and_is_declared_not_verified()
    {
        using var client = portal.Visitor();

        using var response = await client.PostAsync("/account/register", Filled("13911110001", "E20000001"));

        Assert.Equal("/account", response.Headers.Location?.ToString());
        Assert.Contains("自己申报，还没有核验", (await client.PageAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Trust.Declared, (await HolderAsync("E20000001")).Trust);
    }

    [Fact]
    public async Task Registering_records_the_consent_with_its_version()
    {
        using var client = portal.Visitor();

        using var response = await client.PostAsync("/account/register", Filled("13911110002", "E20000002"));

        var account = (await HolderAsync("E20000002")).AccountId;
        var consent = await portal.InDatabaseAsync(db => db.Set<Consent>().SingleAsync(c => c.AccountId == account));
        Assert.Equal((PrivacyNotice.Version, PortalFixture.Start), (consent.NoticeVersion, consent.At));
    }

    [Fact]
    public async Task A_number_that_another_account_declared_is_refused_with_the_way_to_the_window_and_without_a_name()
    {
        using var client = portal.Visitor();
        using var first = await portal.Visitor().PostAsync("/account/register", Filled("13911110003", "E20000003"));

        var page = await (await client.PostAsync("/account/register", Filled("13911110004", "E20000003"))).PageAsync();

        Assert.Equal(AccountRefusals.AlreadyClaimed.Message, page.TextOf("#DocumentNumber-e"));
        Assert.DoesNotContain("139****0003", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mobile_has_one_account()
    {
        using var client = portal.Visitor();

        var page = await (await client.PostAsync("/account/register", Filled(DemoAccountsSeed.DeclaredCitizen, "E20000005"))).PageAsync();

        Assert.Equal(AccountRefusals.MobileTaken.Message, page.TextOf("#Mobile-e"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_each_field_and_nothing_typed_is_lost()
    {
        using var client = portal.Visitor();

        var page = await (await client.PostAsync(
            "/account/register",
            ("Name", "李敏"),
            ("DocumentKind", "ResidentIdCard"),
            ("DocumentNumber", "420704199003070025"),
            ("Mobile", "12345"),
            ("Password", "short"),
            ("PasswordAgain", "other"))).PageAsync();

        Assert.Contains("校验位", page.TextOf("#DocumentNumber-e"), StringComparison.Ordinal);
        Assert.Contains("11 位", page.TextOf("#Mobile-e"), StringComparison.Ordinal);
        Assert.Contains("至少 8 位", page.TextOf("#Password-e"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#PasswordAgain-e"));
        Assert.NotNull(page.QuerySelector("#Consents-e"));
        Assert.Equal("李敏", page.QuerySelector("#Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Numbers_lie_sealed_in_the_database()
    {
        using var client = portal.Visitor();
        using var response = await client.PostAsync("/account/register", Filled("13911110006", "E20000006"));

        var account = (await HolderAsync("E20000006")).AccountId;
        var user = await portal.InDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == account));

        Assert.DoesNotContain("13911110006", user.UserName, StringComparison.Ordinal);
        Assert.DoesNotContain("13911110006", user.Mobile!.Value.Cipher, StringComparison.Ordinal);
        Assert.Equal((null, null), (user.PhoneNumber, user.Email));
    }

    [Fact]
    public async Task Somebody_from_the_counter_gets_their_own_number_but_not_their_old_cases()
    {
        await portal.InScopeAsync(s => s.GetRequiredService<RegisterCounterApplicant>().HandleAsync(
            new(ApplicantKind.Person, "李小敏", IdentityDocumentKind.Passport, "E20000007", null), default));
        using var client = portal.Visitor();

        using var response = await client.PostAsync("/account/register", Filled("13911110007", "E20000007"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var holder = await HolderAsync("E20000007");
        Assert.Empty(await portal.InScopeAsync(s => s.GetRequiredService<VerifiedApplicants>().HandleAsync(holder.AccountId, default)));
    }

    internal static (string, string)[] Filled(string mobile, string passport) =>
    [
        ("Name", "李小敏"),
        ("DocumentKind", "Passport"),
        ("DocumentNumber", passport),
        ("Mobile", mobile),
        ("Password", "Haiyan2026"),
        ("PasswordAgain", "Haiyan2026"),
        ("Consents", "true"),
    ];

    private Task<ApplicantLink> HolderAsync(string passport) => portal.InScopeAsync(async services =>
    {
        var digest = services.GetRequiredService<PersonalDataVault>().DocumentDigest(IdentityDocumentKind.Passport, passport);
        var db = services.GetRequiredService<AppDbContext>();
        return (await db.Applicants().AsNoTracking().SingleAsync(a => a.DocumentDigest == digest)).Links[0];
    });
}
