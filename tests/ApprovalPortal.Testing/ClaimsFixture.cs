using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using ApprovalPortal.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Testing;

/// <summary>A portal whose visitors are whoever the test says, without accounts: for rooms where only the claims matter.</summary>
public class ClaimsFixture : PortalFixture
{
    private const string SchemeName = "claims";
    private const string Header = "X-Test-Claims";

    public PortalClient Applicant(Guid accountId) => SignedIn(accountId, (PortalClaims.DisplayName, "Zhou"));

    public PortalClient Staff(string role, Guid? departmentId = null) => SignedIn(
        Guid.NewGuid(),
        (PortalClaims.DisplayName, "Lin"),
        (PortalClaims.Staff, "1"),
        (ClaimTypes.Role, role),
        (PortalClaims.Department, departmentId?.ToString() ?? ""));

    /// <summary>A named member of staff with several roles.</summary>
    public PortalClient StaffMember(Guid id, Guid? departmentId, params string[] roles) => SignedIn(
        id,
        [(PortalClaims.DisplayName, "Lin"), (PortalClaims.Staff, "1"), (PortalClaims.Department, departmentId?.ToString() ?? ""), .. roles.Select(r => (ClaimTypes.Role, r))]);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services
            .AddAuthentication(o =>
            {
                o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = SchemeName;
            })
            .AddScheme<AuthenticationSchemeOptions, HeaderHandler>(SchemeName, _ => { }));
    }

    private PortalClient SignedIn(Guid accountId, params (string Type, string Value)[] claims)
    {
        var client = Visitor();
        client.Http.DefaultRequestHeaders.Add(
            Header,
            claims.Append((ClaimTypes.NameIdentifier, accountId.ToString("D", CultureInfo.InvariantCulture))).Select(c => $"{c.Item1}|{c.Item2}"));
        return client;
    }

    private sealed class HeaderHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var claims = Request.Headers[Header].SelectMany(v => v!.Split(", ")).Select(v => v.Split('|')).Select(c => new Claim(c[0], c[1])).ToList();
            return Task.FromResult(claims.Count == 0
                ? AuthenticateResult.NoResult()
                : AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
        }
    }
}
