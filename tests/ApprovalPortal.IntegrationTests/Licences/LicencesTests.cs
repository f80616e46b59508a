using System.Net;
using ApprovalPortal.IntegrationTests.Platform.Documents;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Delivery;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Licences;

public sealed class LicencesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Anybody_can_verify_a_licence_by_the_code_printed_on_it()
    {
        var licence = await LicenceAsync(new() { FiledBy = DemoAccountsSeed.Representative, Applicant = ApplicantKind.Enterprise });
        using var visitor = portal.Visitor();

        var found = await visitor.PostAsync("/verify", ("Code", VerificationCode.Grouped(licence.VerificationCode).ToLowerInvariant()));
        var page = await visitor.PageAsync(found.Headers.Location!.ToString());

        Assert.Equal($"/verify/{licence.Identifier}", found.Headers.Location.ToString());
        Assert.Contains("现在有效", page.TextOf(".say"), StringComparison.Ordinal);
        var facts = page.TextOf(".kv");
        Assert.Contains("云海拾光餐饮管理有限公司", facts, StringComparison.Ordinal);
        Assert.Contains(DemoAccountsSeed.EnterpriseCode, facts, StringComparison.Ordinal);
        Assert.Contains(licence.Number, facts, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_persons_name_is_masked_and_the_number_is_absent_for_the_public()
    {
        var licence = await LicenceAsync();
        using var visitor = portal.Visitor();

        var page = await visitor.PageAsync($"/verify/{licence.Identifier}");

        Assert.Contains("周*宁", page.TextOf(".kv"), StringComparison.Ordinal);
        Assert.DoesNotContain("周晓宁", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(licence.HolderNumberMask, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_licence_is_said_to_be_expired()
    {
        var licence = await LicenceAsync(new() { Result = new("娱乐经营许可证", ApprovalPortal.Modules.Catalogue.Domain.ResultKind.Licence, 1) });
        await portal.InDatabaseAsync(db => db.Licences().Where(l => l.Id == licence.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ValidUntil, new DateOnly(2026, 3, 1))));
        using var visitor = portal.Visitor();

        var page = await visitor.PageAsync($"/verify/{licence.Identifier}");

        Assert.Contains("已过有效期", page.TextOf(".say"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11420700MB1234TU1A.20240000403.001.L")]
    [InlineData("whatever")]
    public async Task A_licence_that_is_not_in_the_register_is_not_found(string identifier)
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.GetAsync($"/verify/{identifier}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有查到这份证照", (await answer.PageAsync()).TextOf(".note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请填写证照上的验证码或证照标识")]
    [InlineData("ABCD-EFGH-JKMN", "没有查到这份证照")]
    [InlineData("<script>alert(1)</script>", "没有查到这份证照")]
    public async Task A_code_that_finds_nothing_is_answered_beside_its_field_and_kept(string typed, string message)
    {
        using var visitor = portal.Visitor();

        var answer = await (await visitor.PostAsync("/verify", ("Code", typed))).PageAsync();

        Assert.Contains(message, answer.TextOf(".err"), StringComparison.Ordinal);
        Assert.Equal(typed, answer.QuerySelector("#Code")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_holder_sees_the_licence_in_the_list_and_on_its_page()
    {
        var licence = await LicenceAsync();
        using var holder = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        var list = await holder.PageAsync("/licences");
        var page = await holder.PageAsync($"/licences/{licence.Identifier}");

        Assert.Contains(licence.Number, list.TextOf("table"), StringComparison.Ordinal);
        Assert.Equal("公共场所卫生许可证", page.TextOf("h1"));
        Assert.Contains("2030年3月1日", page.TextOf(".say").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(VerificationCode.Grouped(licence.VerificationCode), page.TextOf(".kv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_face_is_a_pdf_with_a_way_to_verify_it_and_opening_it_is_noted()
    {
        var licence = await LicenceAsync();
        using var holder = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        var answer = await holder.GetAsync($"/licences/{licence.Identifier}/pdf");
        var text = Pdf.Text(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("公共场所卫生许可证", text, StringComparison.Ordinal);
        Assert.Contains("周晓宁", text, StringComparison.Ordinal);
        Assert.Contains(licence.HolderNumberMask, text, StringComparison.Ordinal);
        Assert.Contains(VerificationCode.Grouped(licence.VerificationCode), text, StringComparison.Ordinal);
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Stream == licence.AuditStream && a.Action == "licence.opened")));
    }

    [Fact]
    public async Task Anothers_licence_is_not_found()
    {
        var licence = await LicenceAsync();
        using var other = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/licences/{licence.Identifier}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/licences/{licence.Identifier}/pdf")).StatusCode);
        Assert.DoesNotContain(licence.Number, (await other.PageAsync("/licences")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_licence_filed_for_at_the_window_is_its_verified_holders_and_not_the_clerks()
    {
        var licence = await LicenceAsync(new() { Channel = FilingChannel.Window });
        using var holder = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);

        Assert.Null(licence.IssuedTo);
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync($"/licences/{licence.Identifier}")).StatusCode);
    }

    [Fact]
    public async Task A_number_that_was_only_typed_in_shows_no_licence_that_others_filed_for()
    {
        var licence = await LicenceAsync(new() { FiledBy = DemoAccountsSeed.DeclaredCitizen, Channel = FilingChannel.Window });
        using var declared = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);

        Assert.Equal(HttpStatusCode.NotFound, (await declared.GetAsync($"/licences/{licence.Identifier}")).StatusCode);
    }

    [Fact]
    public async Task Staff_have_no_licences_of_their_own_and_visitors_are_asked_to_sign_in()
    {
        using var clerk = await portal.SignedInAsync("C0601");
        using var visitor = portal.Visitor();

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/licences")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/licences")).StatusCode);
    }

    private async Task<Licence> LicenceAsync(CaseWish? wish = null)
    {
        var number = await portal.ApprovedCaseAsync(wish);
        var source = MakeLicenceWhenApproved.SourceOf(number);
        return await portal.InDatabaseAsync(db => db.Licences().AsNoTracking().SingleAsync(l => l.Source == source));
    }
}
