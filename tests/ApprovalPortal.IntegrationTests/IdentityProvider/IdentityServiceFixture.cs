using AngleSharp.Html.Dom;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.IdentityProvider;

/// <summary>The portal with an identity service that is a real OpenID provider, and the people whom that knows.</summary>
public sealed class IdentityServiceFixture : PortalFixture, IAsyncLifetime
{
    public const string ServiceName = "省统一身份认证";
    public const string Secret = "only-for-the-tests-0123456789abcdef";
    public const string ClientId = "approval-portal";

    public const string AnotherClientId = "another-portal";

    public const string Callback = $"http://localhost{IdentityServiceScheme.CallbackPath}";

    private static readonly Dictionary<string, Dictionary<string, string>> People = new()
    {
        ["first-entry"] = Person("李小敏", "110105194912310062", "111", "13933330001"),
        ["without-kind"] = Person("王大为", "110105194912310089", "", "13933330002"),
        ["taken-over"] = Person("赵一鸣", "E50000003", "414", "13933330003"),
        ["same-mobile"] = Person("钱进", "E50000004", "414", "13933330004"),
        ["links"] = Person("孙立", "E50000005", "414", ""),
        ["somebody-else"] = Person("周吴", "E50000006", "414", ""),
        ["namesake"] = Person("周晓宁", "E50000007", "414", ""),
        ["chooses-password"] = Person("冯新", "110105194912310126", "111", ""),
        ["no-number"] = Person("郑无名", "", "111", "13933330008"),
        ["wrong-number"] = Person("郑有误", "110105194912310080", "111", "13933330009"),
        ["enterprise"] = Person("云海拾光餐饮管理有限公司", DemoAccountsSeed.EnterpriseCode, "001", ""),
    };

    private IdentityProviderServer? _provider;

    /// <summary>What the portal hears from the provider, which a test may exchange.</summary>
    public OverheardTokens Tokens { get; } = new();

    public string ProviderAddress => _provider!.Address;

    protected override IEnumerable<(string Key, string Value)> Settings =>
    [
        ("IdentityService:Authority", ProviderAddress),
        ("IdentityService:ClientId", ClientId),
        ("IdentityService:ClientSecret", Secret),
        ("IdentityService:DisplayName", ServiceName),
        ("IdentityService:Scopes:0", "profile"),
        ("IdentityService:Scopes:1", "phone"),
        ("IdentityService:Scopes:2", "identity"),
    ];

    public static string NumberOf(string login) => People[login]["document_number"];

    async Task IAsyncLifetime.InitializeAsync()
    {
        _provider = await IdentityProviderServer.StartAsync(new
        {
            clients = new[] { Client(ClientId), Client(AnotherClientId) },
            people = People,
        });
        // The provider's clock is the machine's, and a cookie of last March would be thrown away by then.
        Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        _provider?.Dispose();
    }

    /// <summary>A browser that came in by the service, and the page on which it landed.</summary>
    public async Task<(PortalClient Browser, IHtmlDocument Page)> EnteredAsync(string login)
    {
        var browser = Visitor();
        return (browser, await browser.ReturnAsync(await browser.SignInAtServiceAsync(login)));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(s => s.Configure<OpenIdConnectOptions>(IdentityServiceScheme.Name, o => o.BackchannelHttpHandler = Tokens));
    }

    private static object Client(string id) => new
    {
        client_id = id,
        client_secret = Secret,
        redirect_uris = new[] { Callback },
        token_endpoint_auth_method = "client_secret_post",
    };

    private static Dictionary<string, string> Person(string name, string number, string kind, string mobile) =>
        new Dictionary<string, string>
        {
            ["name"] = name,
            ["document_number"] = number,
            ["document_kind"] = kind,
            ["phone_number"] = mobile,
        }.Where(c => c.Value.Length > 0).ToDictionary();
}

/// <summary>Between the portal and the provider: hands on what is said, but for a token answer that a test puts in its place.</summary>
public sealed class OverheardTokens() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>The body of the next answer with tokens; used once.</summary>
    public string? Instead { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Post && Instead is { } other)
        {
            Instead = null;
            response.Content = new StringContent(other, System.Text.Encoding.UTF8, "application/json");
        }

        return response;
    }
}
