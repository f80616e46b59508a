using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class IdentityTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_clerk_who_saw_the_document_verifies_the_account_and_its_owner_is_told()
    {
        var path = await RegisteredAsync("13922220001", "E30000001");
        using var clerk = await portal.SignedInAsync("C0601");

        using var response = await clerk.PostAsync(
            $"{path}/verify", ("Verify.Name", "李小敏"), ("Verify.DocumentSeen", "普通护照"), ("Verify.OriginalSeen", "true"));

        Assert.Equal(path, response.Headers.Location?.ToString());
        var (applicant, clerkId) = await portal.InDatabaseAsync(async db => (
            await db.Applicants().SingleAsync(a => a.Id == IdOf(path)), (await db.Staff().SingleAsync(s => s.StaffNumber == "C0601")).AccountId));
        var link = Assert.Single(applicant.Links);
        Assert.Equal(
            (Trust.Verified, clerkId, "普通护照", PortalFixture.Start.ToUniversalTime()), (link.Trust, link.VerifiedByStaff, link.DocumentSeen, link.VerifiedAt!.Value));
        Assert.True(await portal.InDatabaseAsync(db => db.Set<PortalMessage>().AnyAsync(m => m.AccountId == link.AccountId && m.Subject == "身份已核验")));
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(e => e.Stream == applicant.AuditStream && e.Action == "applicant.verified" && e.ActorId == clerkId)));
    }

    [Fact]
    public async Task Nothing_is_verified_before_the_original_was_seen()
    {
        var path = await RegisteredAsync("13922220002", "E30000002");
        using var clerk = await portal.SignedInAsync("C0601");

        var page = await (await clerk.PostAsync($"{path}/verify", ("Verify.Name", "李小敏"), ("Verify.DocumentSeen", ""))).PageAsync();

        Assert.NotNull(page.QuerySelector("#Verify_DocumentSeen-e"));
        Assert.NotNull(page.QuerySelector("#Verify_OriginalSeen-e"));
        Assert.False(await portal.InDatabaseAsync(db => db.Applicants().AnyAsync(a => a.Id == IdOf(path) && a.Links.Any(l => l.Trust == Trust.Verified))));
    }

    [Fact]
    public async Task The_owner_claims_a_number_back_at_the_window_gets_an_account_and_both_are_told()
    {
        var path = await RegisteredAsync("13922220003", "E30000003");
        var impostor = await HolderAsync(path);
        using var clerk = await portal.SignedInAsync("C0601");

        var shown = await (await clerk.PostAsync(
            $"{path}/claim-back",
            ("ClaimBack.Name", "李小敏"),
            ("ClaimBack.Mobile", "13922220004"),
            ("ClaimBack.DocumentSeen", "普通护照"),
            ("ClaimBack.OriginalSeen", "true"))).PageAsync();
        var code = shown.TextOf(".say code");
        using var visitor = portal.Visitor();
        using var reset = await visitor.PostAsync(
            "/account/reset", ("Mobile", "13922220004"), ("Code", code), ("Password", "Haiyan2026"), ("PasswordAgain", "Haiyan2026"));
        using var owner = await portal.SignedInAsync("13922220004", "Haiyan2026");

        Assert.Contains("已核验（普通护照", (await owner.PageAsync("/account")).TextOf("main"), StringComparison.Ordinal);
        var holder = await HolderAsync(path);
        Assert.NotEqual(impostor.AccountId, holder.AccountId);
        var told = await portal.InDatabaseAsync(db => db.Set<PortalMessage>()
            .Where(m => m.AccountId == impostor.AccountId || m.AccountId == holder.AccountId).Select(m => m.AccountId).Distinct().CountAsync());
        Assert.Equal(2, told);
    }

    [Fact]
    public async Task A_claimed_back_enterprise_loses_the_agents_of_whoever_held_it()
    {
        var path = await FindAsync(IdentityDocumentKind.UnifiedSocialCreditCode, DemoAccountsSeed.EnterpriseCode);
        using var clerk = await portal.SignedInAsync("C0601");

        using var response = await clerk.PostAsync(
            $"{path}/claim-back",
            ("ClaimBack.Name", "云海拾光餐饮管理有限公司"),
            ("ClaimBack.Mobile", DemoAccountsSeed.VerifiedCitizen),
            ("ClaimBack.DocumentSeen", "营业执照"),
            ("ClaimBack.OriginalSeen", "true"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.All(
            await portal.InDatabaseAsync(db => db.Authorities().Where(a => a.ApplicantId == IdOf(path)).ToListAsync()),
            a => Assert.Equal(AuthorityStatus.Revoked, a.Status));
    }

    [Fact]
    public async Task A_reset_code_from_the_window_sets_a_new_password_once()
    {
        var path = await FindAsync(IdentityDocumentKind.ResidentIdCard, "420704199003070024");
        using var clerk = await portal.SignedInAsync("C0701");
        var code = (await (await clerk.PostAsync(
            $"{path}/reset-code", ("ResetCode.DocumentSeen", "居民身份证"), ("ResetCode.OriginalSeen", "true"))).PageAsync()).TextOf(".say code");
        using var visitor = portal.Visitor();
        (string, string)[] form = [("Mobile", DemoAccountsSeed.VerifiedCitizen), ("Code", code), ("Password", "Yunhai#2027"), ("PasswordAgain", "Yunhai#2027")];

        using var first = await visitor.PostAsync("/account/reset", form);
        using var second = await visitor.PostAsync("/account/reset", form);

        Assert.Equal("/account/sign-in", first.Headers.Location?.ToString());
        Assert.Equal(AccountRefusals.CodeWrong.Message, (await second.PageAsync()).TextOf("#Code-e"));
        Assert.False(await portal.InDatabaseAsync(db => db.Set<OneTimeCode>().AnyAsync(c => c.Digest == code)));
        using var signedIn = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen, "Yunhai#2027");
    }

    [Fact]
    public async Task An_account_that_nobody_verified_gets_no_reset_code()
    {
        var path = await RegisteredAsync("13922220006", "E30000006");
        using var clerk = await portal.SignedInAsync("C0601");

        var page = await (await clerk.PostAsync($"{path}/reset-code", ("ResetCode.DocumentSeen", "普通护照"), ("ResetCode.OriginalSeen", "true"))).PageAsync();

        Assert.Contains(AccountRefusals.VerifyFirst.Message, page.TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_at_an_applicant_leaves_a_note()
    {
        var path = await RegisteredAsync("13922220007", "E30000007");
        using var clerk = await portal.SignedInAsync("C0601");

        var page = await clerk.PageAsync(path);

        Assert.DoesNotContain("13922220007", page.Body!.TextContent, StringComparison.Ordinal);
        var note = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().OrderByDescending(e => e.At).FirstAsync(e => e.Stream == $"applicant:{IdOf(path)}" && e.Action == "applicant.viewed"));
        Assert.Equal("林晓", note.ActorName);
    }

    [Theory]
    [InlineData("W0002")]
    [InlineData(DemoAccountsSeed.DeclaredCitizen)]
    public async Task Only_window_clerks_look_up_documents(string who)
    {
        using var client = await portal.SignedInAsync(who);

        using var response = await client.PostAsync("/window/identity", ("DocumentKind", "Passport"), ("DocumentNumber", "E30000001"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_number_is_said_to_be_unknown_beside_its_field()
    {
        using var clerk = await portal.SignedInAsync("C0601");

        var page = await (await clerk.PostAsync("/window/identity", ("DocumentKind", "Passport"), ("DocumentNumber", "E39999999"))).PageAsync();

        Assert.Contains("没有登记过", page.TextOf("#DocumentNumber-e"), StringComparison.Ordinal);
    }

    private static Guid IdOf(string path) => Guid.Parse(path.Split('/')[^1]);

    private async Task<string> RegisteredAsync(string mobile, string passport)
    {
        using var visitor = portal.Visitor();
        using var response = await visitor.PostAsync("/account/register", RegisterTests.Filled(mobile, passport));
        return await FindAsync(IdentityDocumentKind.Passport, passport);
    }

    private async Task<string> FindAsync(IdentityDocumentKind kind, string number)
    {
        using var clerk = await portal.SignedInAsync("C0601");
        using var response = await clerk.PostAsync("/window/identity", ("DocumentKind", kind.ToString()), ("DocumentNumber", number));
        return response.Headers.Location!.ToString();
    }

    private async Task<ApplicantLink> HolderAsync(string path) =>
        (await portal.InDatabaseAsync(db => db.Applicants().AsNoTracking().SingleAsync(a => a.Id == IdOf(path)))).Links[0];
}
