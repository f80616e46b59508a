using System.Security.Claims;
using System.Text.Encodings.Web;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.IntegrationTests.Catalogue;

/// <summary>A portal with the demo catalogue, where a header says who is signed in.</summary>
public sealed class CatalogueFixture : PortalFixture
{
    private const string Scheme = "test";
    private const string RoleHeader = "X-Test-Role";

    /// <summary>Somebody signed in with one staff role.</summary>
    public PortalClient Staff(string role)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add(RoleHeader, role);
        return new(client);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, ByHeader>(Scheme, null));
    }

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[RoleHeader].ToString() is not { Length: > 0 } role)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            Claim[] claims =
            [
                new(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()),
                new(ClaimTypes.Role, role),
                new(PortalClaims.Staff, "1"),
                new(PortalClaims.DisplayName, "测试员"),
            ];
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
        }
    }
}
