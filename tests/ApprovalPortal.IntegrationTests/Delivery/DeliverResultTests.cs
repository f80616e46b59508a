using System.Globalization;
using System.Net;
using ApprovalPortal.IntegrationTests.Platform.Documents;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Delivery;

public sealed class DeliverResultTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Address = "云海市江滨区听涛路 66 号 3 楼";

    private PortalClient _clerk = null!;

    public async Task InitializeAsync() => _clerk = await portal.SignedInAsync("C0601");

    public Task DisposeAsync()
    {
        _clerk.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_list_shows_decided_cases_that_wait_and_no_others()
    {
        var waiting = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });
        var undecided = await portal.CaseAwaitingDecisionAsync(new() { Delivery = DeliveryChoice.PickUp });

        var page = await _clerk.PageAsync("/delivery");

        Assert.NotNull(page.QuerySelector($"a[href='/delivery/{waiting}']"));
        Assert.Null(page.QuerySelector($"a[href='/delivery/{undecided}']"));
    }

    [Fact]
    public async Task Handing_over_closes_the_case_and_names_who_collected_it()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });

        var answer = await PostAsync(number, "hand-over", ("Collector", " 周晓宁 "), ("Note", "本人"));

        Assert.Equal("/delivery", answer.Headers.Location?.ToString());
        var saved = await portal.CaseAsync(number);
        Assert.Equal(CaseStatus.Closed, saved.Status);
        var step = saved.History.OrderBy(s => s.Sequence).Last();
        Assert.Equal(("窗口领取，领取人 周晓宁；本人", "林晓"), (step.Note, step.ByName));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_handed_over_and_the_note_is_kept()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });

        var page = await (await PostAsync(number, "hand-over", ("Collector", ""), ("Note", "本人"))).PageAsync();

        Assert.Contains("请填写领取人姓名", page.TextOf(".err"), StringComparison.Ordinal);
        Assert.Contains("本人", page.TextOf("#Note"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Approved, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task The_courier_gets_the_address_and_seeing_it_is_noted()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.Courier, Address = Address });

        var page = await _clerk.PageAsync($"/delivery/{number}");
        var answer = await PostAsync(number, "courier", ("TrackingNumber", "EMS1234567"));

        Assert.Contains(Address, page.TextOf("#main"), StringComparison.Ordinal);
        Assert.Contains(TestData.ContactMobile, page.TextOf("#main"), StringComparison.Ordinal);
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Stream == $"case:{number}" && a.Action == "case.address-seen")));
        Assert.Equal("/delivery", answer.Headers.Location?.ToString());
        Assert.Equal("邮寄，单号 EMS1234567", (await portal.CaseAsync(number)).History.OrderBy(s => s.Sequence).Last().Note);
    }

    [Fact]
    public async Task Who_collects_keeps_a_masked_mobile_on_the_page()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp, Address = Address });

        var page = await _clerk.PageAsync($"/delivery/{number}");

        Assert.Contains("139****5678", page.TextOf("#main"), StringComparison.Ordinal);
        Assert.DoesNotContain(TestData.ContactMobile, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_collected_is_not_sent()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });

        var page = await (await PostAsync(number, "courier", ("TrackingNumber", "EMS1234567"))).PageAsync();

        Assert.Contains("没有选择邮寄", page.TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fee_comes_first_and_then_the_result_goes_its_way()
    {
        var number = await portal.ApprovedCaseAsync(new() { Fee = 20 });

        var refused = await (await PostAsync(number, "hand-over", ("Collector", "周晓宁"))).PageAsync();
        var empty = await (await PostAsync(number, "fee", ("ReceiptNumber", ""))).PageAsync();
        var answer = await PostAsync(number, "fee", ("ReceiptNumber", "P-2026-001"));

        Assert.Contains("还没有登记缴费票据号", refused.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("请填写缴费票据号", empty.TextOf(".err"), StringComparison.Ordinal);
        Assert.Equal("/delivery", answer.Headers.Location?.ToString());
        var saved = await portal.CaseAsync(number);
        Assert.Equal((CaseStatus.Closed, "P-2026-001"), (saved.Status, saved.FeeReceipt));
    }

    [Fact]
    public async Task A_paid_result_that_is_to_be_collected_still_waits_for_its_collector()
    {
        var number = await portal.ApprovedCaseAsync(new() { Fee = 20, Delivery = DeliveryChoice.PickUp });

        var answer = await PostAsync(number, "fee", ("ReceiptNumber", "P-2026-002"));

        Assert.Equal($"/delivery/{number}", answer.Headers.Location?.ToString());
        Assert.Equal(CaseStatus.Approved, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task A_fee_that_is_not_owed_is_not_recorded()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });

        var page = await (await PostAsync(number, "fee", ("ReceiptNumber", "P-2026-003"))).PageAsync();

        Assert.Contains("没有要登记的费用", page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Null((await portal.CaseAsync(number)).FeeReceipt);
    }

    [Fact]
    public async Task The_second_of_two_clerks_is_told_that_it_changed()
    {
        var number = await portal.ApprovedCaseAsync(new() { Fee = 20, Delivery = DeliveryChoice.PickUp });
        var seen = (await portal.CaseAsync(number)).Version;
        await PostAsync(number, "fee", ("ReceiptNumber", "P-2026-004"));

        var page = await (await _clerk.PostAsync(
            $"/delivery/{number}/hand-over", ("SeenVersion", seen.ToString(CultureInfo.InvariantCulture)), ("Collector", "周晓宁"))).PageAsync();

        Assert.Contains("刚才有人改动了这一件", page.TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_closed_already_leads_back_to_the_list()
    {
        var number = await portal.ApprovedCaseAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await _clerk.GetAsync($"/delivery/{number}")).StatusCode);
        Assert.Equal("/delivery", (await PostAsync(number, "hand-over", ("Collector", "周晓宁"))).Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_unknown_case_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _clerk.GetAsync("/delivery/260101999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _clerk.GetAsync("/delivery/abc")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _clerk.PostAsync("/delivery/260101999999/hand-over", ("Collector", "周晓宁"))).StatusCode);
    }

    [Theory]
    [InlineData("W0101")]
    [InlineData(DemoAccountsSeed.VerifiedCitizen)]
    public async Task Only_the_window_hands_over(string account)
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });
        using var other = await portal.SignedInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/delivery")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"/delivery/{number}/hand-over", ("Collector", "我"))).StatusCode);
    }

    [Fact]
    public async Task The_licence_is_printed_for_handing_over_and_that_is_noted()
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });

        var answer = await _clerk.GetAsync($"/delivery/{number}/licence");

        Assert.Contains("公共场所卫生许可证", Pdf.Text(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "licence.printed")));
    }

    private async Task<HttpResponseMessage> PostAsync(CaseNumber number, string act, params (string Name, string Value)[] fields)
    {
        var version = (await portal.CaseAsync(number)).Version;
        return await _clerk.PostAsync($"/delivery/{number}/{act}", [("SeenVersion", version.ToString(CultureInfo.InvariantCulture)), .. fields]);
    }
}
