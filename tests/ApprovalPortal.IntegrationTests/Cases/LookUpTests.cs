using System.Net;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(OnTheDesk.Name)]
public sealed class LookUpTests(ClaimsFixture portal)
{
    private static readonly string Last4 = TestData.ContactMobile[^4..];

    [Fact]
    public async Task Number_and_digits_tell_where_the_case_stands_and_nothing_of_who_applied()
    {
        var number = await portal.AcceptedCaseAsync();
        var filed = await portal.CaseAsync(number);
        using var visitor = portal.Visitor();

        using var response = await visitor.PostAsync("/progress", ("Number", number.Grouped), ("MobileLast4", $" {Last4} "));

        var page = await response.PageAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("最晚 3月16日（周一）", page.TextOf(".say"), StringComparison.Ordinal);
        Assert.DoesNotContain(filed.ApplicantName, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("周晓宁", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Typed("MobileLast4") ?? "");
    }

    [Fact]
    public async Task Wrong_digits_and_an_unknown_number_get_the_same_answer()
    {
        var number = await portal.SubmittedCaseAsync();
        using var visitor = portal.Visitor();

        using var wrongDigits = await visitor.PostAsync("/progress", ("Number", number.Value), ("MobileLast4", "0000"));
        using var unknown = await visitor.PostAsync("/progress", ("Number", "260302999999"), ("MobileLast4", "0000"));

        var (first, second) = (await wrongDigits.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Contains("没有查到", PageText(first), StringComparison.Ordinal);
        Assert.Equal(first.Replace(number.Value, "N", StringComparison.Ordinal), second.Replace("260302999999", "N", StringComparison.Ordinal));
        Assert.Equal(wrongDigits.StatusCode, unknown.StatusCode);

        static string PageText(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).TextOf(".errors");
    }

    [Fact]
    public async Task What_is_no_number_is_said_beside_the_field_and_kept()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.PostAsync("/progress", ("Number", "12345"), ("MobileLast4", "56a8"));

        var page = await response.PageAsync();
        Assert.Contains("请填写 12 位办件编号", page.ErrorBeside("Number"), StringComparison.Ordinal);
        Assert.Contains("后 4 位", page.ErrorBeside("MobileLast4"), StringComparison.Ordinal);
        Assert.Equal(("12345", "56a8"), (page.Typed("Number"), page.Typed("MobileLast4")));
    }

    [Fact]
    public async Task Nothing_of_it_stands_in_an_address()
    {
        var number = await portal.SubmittedCaseAsync();
        using var visitor = portal.Visitor();

        var form = await visitor.PageAsync("/progress");
        using var response = await visitor.PostAsync("/progress", ("Number", number.Value), ("MobileLast4", Last4));
        var byAddress = await visitor.PageAsync($"/progress?Number={number}&MobileLast4={Last4}");

        var posting = form.QuerySelector("form[action='/progress']")!;
        Assert.Equal("post", posting.GetAttribute("method"));
        Assert.Null(response.Headers.Location);
        Assert.DoesNotContain((await response.PageAsync()).QuerySelectorAll("[href],[action]"), e =>
            (e.GetAttribute("href") ?? e.GetAttribute("action"))!.Contains(Last4, StringComparison.Ordinal));
        Assert.Null(byAddress.QuerySelector(".say"));
    }
}
