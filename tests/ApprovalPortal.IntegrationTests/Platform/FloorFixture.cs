using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.IntegrationTests.Platform;

/// <summary>
/// The portal with its log in a file and a sign-in by header, so that the floor is tested without any room's sign-in page;
/// and with <see cref="ProbeController"/>, whose actions do what no real page should.
/// </summary>
public class FloorFixture : PortalFixture
{
    private const string AccountHeader = "X-Account";

    /// <summary>Adds an account with these channels and answers its id.</summary>
    public async Task<Guid> AccountAsync(Action<PortalUser, IServiceProvider>? with = null)
    {
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = Guid.NewGuid().ToString("N"), DisplayName = "周*宁", CreatedAt = Start };
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        return await InScopeAsync(async services =>
        {
            with?.Invoke(user, services);
            var db = services.GetRequiredService<ApprovalPortal.Platform.Persistence.AppDbContext>();
            db.Add(user);
            await db.SaveChangesAsync();
            return user.Id;
        });
    }

    public PortalClient SignedIn(Guid account)
    {
        var client = Visitor();
        client.Http.DefaultRequestHeaders.Add(AccountHeader, account.ToString());
        return client;
    }

    /// <summary>Everything logged so far, as it would go to the operator.</summary>
    public string Log()
    {
        using var file = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    protected override IEnumerable<(string Key, string Value)> Settings =>
    [
        // A test calls the sender itself.
        ("Outbox:SendsHere", "false"),
    ];

    private string LogFile => Path.Combine(Folder, "log.json");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureAppConfiguration(c => c.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""
            {
              "Serilog": {
                "Using": ["Serilog.Sinks.File"],
                "WriteTo": [{
                  "Name": "File",
                  "Args": {
                    "path": "{{LogFile}}",
                    "shared": true,
                    "formatter": "Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact"
                  }
                }]
              }
            }
            """))));
        builder.ConfigureTestServices(services =>
        {
            services.AddControllers().AddApplicationPart(typeof(ProbeController).Assembly);
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(nameof(HeaderSignIn), null);
            services.PostConfigure<AuthenticationOptions>(o =>
                o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = nameof(HeaderSignIn));
        });
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[AccountHeader] is not [{ } account])
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, account), new(PortalClaims.DisplayName, "周*宁")], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
        }
    }
}
