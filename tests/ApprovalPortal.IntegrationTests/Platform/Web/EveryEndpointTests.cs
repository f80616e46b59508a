using System.Net;
using System.Security.Claims;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Platform.Web;

/// <summary>What holds for every address of the portal, also for those that are added later.</summary>
public sealed class EveryEndpointTests(EveryEndpointTests.Fixture portal) : IClassFixture<EveryEndpointTests.Fixture>
{
    /// <summary>The addresses that anybody may call. A new one is public only if somebody writes it here.</summary>
    private static readonly string[] PublicByName =
    [
        "",
        "account/forgot",
        "account/register",
        "account/reset",
        "account/service",
        "account/service/cancelled",
        "account/service/entered",
        "account/service/failed",
        "account/sign-in",
        "dev/outbox",
        "error/{code:int}",
        "health/live",
        "health/ready",
        "items",
        "items/{taskCode}",
        "look/{density:regex(^(standard|elder|elder-xl)$)}",
        "privacy",
        "progress",
        "verify",
        "verify/{identifier}",
        "{**path}",
    ];

    [Fact]
    public void Every_endpoint_is_public_by_name_or_carries_a_policy()
    {
        Assert.NotEmpty(Endpoints());
        Assert.Empty(Unguarded(Endpoints()));
    }

    [Fact]
    public void An_endpoint_that_only_asks_for_a_sign_in_is_found()
    {
        Assert.Equal(["planted"], Unguarded([Planted(), Planted(new AllowAnonymousAttribute()), Planted(new AuthorizeAttribute("a-policy"))]));
        Assert.Equal(["planted"], Unguarded([Planted(new AuthorizeAttribute())]));
    }

    [Fact]
    public void Only_the_named_endpoints_are_public()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name).Distinct();

        Assert.Equal([], open.Except(PublicByName).ToList());
    }

    [Fact]
    public async Task Every_post_without_a_token_is_refused()
    {
        using var client = portal.Visitor();
        var taken = new List<string>();
        var posts = Endpoints().Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } m && m.HttpMethods.Contains("POST")).ToList();
        foreach (var endpoint in posts)
        {
            var url = Fill(endpoint.RoutePattern);
            using var response = await client.PostAsync(url, ("any", "thing"));
            if (response.StatusCode != HttpStatusCode.BadRequest)
            {
                taken.Add($"{url} → {(int)response.StatusCode}");
            }
        }

        Assert.NotEmpty(posts);
        Assert.Empty(taken);
    }

    private static IEnumerable<string> Unguarded(IEnumerable<RouteEndpoint> endpoints) => endpoints
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Where(e => !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null))
        .Select(Name);

    private static RouteEndpoint Planted(params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("planted"), 0, new(metadata), null);

    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            // Static files that are not built yet: the framework maps this in Development only.
            .Where(e => Name(e) != "{**path:file}");

    private static string Name(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Fill(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Sample(parameter.ParameterPolicies is [var first, ..] ? first.Content : null),
            _ => "",
        }))));

    private static string Sample(string? constraint) => constraint switch
    {
        "guid" => Guid.NewGuid().ToString(),
        null => "260302000017",
        // regex(^(sms|email)$): the first that it allows.
        _ when constraint.StartsWith("regex(^(", StringComparison.Ordinal) => constraint["regex(^(".Length..].Split('|', ')')[0],
        _ => "1",
    };

    public sealed class Fixture : PortalFixture
    {
        protected override bool KeepsAntiforgery => true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            // Everybody may do everything: what is left to stop a post is its missing token.
            builder.ConfigureTestServices(services => services.AddSingleton<IPolicyEvaluator, Everybody>());
        }

        private sealed class Everybody : IPolicyEvaluator
        {
            public Task<AuthenticateResult> AuthenticateAsync(AuthorizationPolicy policy, HttpContext context)
            {
                var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())], "test");
                return Task.FromResult(AuthenticateResult.Success(new(new(identity), "test")));
            }

            public Task<PolicyAuthorizationResult> AuthorizeAsync(
                AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource) =>
                Task.FromResult(PolicyAuthorizationResult.Success());
        }
    }
}
