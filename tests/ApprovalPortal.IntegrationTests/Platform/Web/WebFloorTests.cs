using System.Net;
using System.Net.Http.Headers;
using ApprovalPortal.Platform.Web;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Platform.Web;

public sealed class WebFloorTests(WebFloorTests.Fixture portal) : IClassFixture<WebFloorTests.Fixture>
{
    [Theory]
    [InlineData("/probe/page")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string url)
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.GetAsync(url);

        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("camera=()", response.Headers.GetValues("Permissions-Policy").Single());
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(400, "提交的内容不完整")]
    [InlineData(403, "你的账号不能看这一页")]
    [InlineData(404, "没有这一页")]
    [InlineData(409, "刚才有人改动了同一件")]
    [InlineData(413, "上传的内容太大了")]
    [InlineData(429, "操作太频繁了")]
    [InlineData(500, "系统出了问题")]
    [InlineData(503, "正在维护")]
    public async Task A_status_without_a_page_gets_one_in_Chinese(int status, string words)
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.GetAsync($"/probe/status/{status}");

        Assert.Equal(status, (int)response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(words, page.TextOf("h1"));
        Assert.NotEmpty(page.TextOf("[data-request-id]"));
    }

    [Fact]
    public async Task An_unknown_address_is_not_there_for_visitors_too()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_shows_the_request_s_id_and_nothing_of_what_happened()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.PostAsync("/probe/fail?mobile=13912345678", ("Number", "420102199003071234"), ("Name", "张三丰"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret detail", html);
        Assert.DoesNotContain("InvalidOperation", html);
        Assert.DoesNotContain("13912345678", html);
        var id = (await response.PageAsync()).TextOf("[data-request-id]");
        Assert.Contains($"\"RequestId\":\"{id}\"", portal.Log());
    }

    [Fact]
    public async Task The_log_of_a_failing_request_holds_no_query_form_or_personal_number()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.PostAsync("/probe/fail?q=13987654321&word=查询词", ("Number", "420102199003074321"), ("Name", "李四光"));

        var log = portal.Log();
        Assert.Contains("secret detail of the failure", log);
        Assert.Contains("\"RequestPath\":\"/probe/fail\",\"StatusCode\":500", log);
        Assert.DoesNotContain("13987654321", log);
        Assert.DoesNotContain("420102199003074321", log);
        Assert.DoesNotContain("李四光", log);
        Assert.DoesNotContain("查询词", log);
        Assert.DoesNotContain(Uri.EscapeDataString("查询词"), log);
    }

    [Fact]
    public async Task Typing_the_address_of_an_error_page_shows_just_that_it_is_not_there()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.GetAsync("/error/500");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_announces_too_much_is_answered_before_it_is_read()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.PostAsync("/probe/form", new ByteArrayContent(new byte[(1024 * 1024) + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("上传的内容太大了", (await response.PageAsync()).TextOf("h1"));
    }

    [Fact]
    public async Task One_user_name_can_be_tried_only_so_often_while_another_can_still_sign_in()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < 3; i++)
        {
            using var tried = await visitor.PostAsync("/probe/sign-in", (RateLimits.UserNameField, "A001"));
            Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        }

        using var same = await visitor.PostAsync("/probe/sign-in", (RateLimits.UserNameField, " a001 "));
        using var other = await visitor.PostAsync("/probe/sign-in", (RateLimits.UserNameField, "B002"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
        Assert.True(same.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("秒", (await same.PageAsync()).Body!.TextContent);
    }

    [Fact]
    public async Task One_address_can_look_up_only_so_often()
    {
        using var visitor = portal.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await visitor.PostAsync("/probe/look-up", ("Number", $"{i}"));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_public_page_is_kept_for_the_signed_out_by_query_and_density_until_its_tag_is_evicted()
    {
        using var visitor = portal.Visitor();
        using var elder = portal.Visitor();
        elder.Http.DefaultRequestHeaders.Add("Cookie", $"{DensityCookie.Name}={DensityCookie.Elder}");
        using var signedIn = portal.SignedIn(Guid.NewGuid());
        var first = await TextAsync(visitor, "/probe/cached");

        Assert.Equal(first, await TextAsync(visitor, "/probe/cached"));
        Assert.NotEqual(first, await TextAsync(visitor, "/probe/cached?page=2"));
        Assert.NotEqual(first, await TextAsync(elder, "/probe/cached"));
        Assert.NotEqual(first, await TextAsync(signedIn, "/probe/cached"));

        await portal.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicPages.CatalogueTag, default);
        Assert.NotEqual(first, await TextAsync(visitor, "/probe/cached"));
    }

    [Fact]
    public async Task A_page_with_an_antiforgery_token_is_never_kept()
    {
        using var visitor = portal.Visitor();
        await TextAsync(visitor, "/probe/cached-token");

        Assert.NotEqual(await TextAsync(visitor, "/probe/cached-token"), await TextAsync(visitor, "/probe/cached-token"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_compressed(string encoding)
    {
        using var visitor = portal.Visitor();
        visitor.Http.DefaultRequestHeaders.AcceptEncoding.Add(new(encoding));

        using var response = await visitor.GetAsync("/probe/long");

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_one_word_for_everybody(string url)
    {
        using var visitor = portal.Visitor();

        Assert.Equal("Healthy", await TextAsync(visitor, url));
    }

    [Fact]
    public async Task Metrics_are_for_the_bearer_of_the_token_alone()
    {
        using var visitor = portal.Visitor();
        using var wrong = portal.Visitor();
        wrong.Http.DefaultRequestHeaders.Authorization = new("Bearer", "another-token-altogether");
        using var monitor = portal.Visitor();
        monitor.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Fixture.Token);
        await TextAsync(visitor, "/probe/page");

        using var none = await visitor.GetAsync("/metrics");
        using var refused = await wrong.GetAsync("/metrics");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, refused.StatusCode));
        Assert.Contains("http_server_request_duration", await TextAsync(monitor, "/metrics"));
    }

    private static async Task<string> TextAsync(PortalClient client, string url)
    {
        using var response = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public sealed class Fixture : FloorFixture
    {
        public const string Token = "a-token-for-the-monitor";

        // The page that must not be kept needs real tokens.
        protected override bool KeepsAntiforgery => true;

        protected override IEnumerable<(string Key, string Value)> Settings =>
        [
            .. base.Settings,
            ("Metrics:Token", Token), ("Web:MostRequestMegabytes", "1"),
            ("RateLimits:SignInByName:Permits", "3"), ("RateLimits:LookUp:Permits", "4"),
        ];
    }
}
