using System.Globalization;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ApprovalPortal.Testing;

/// <summary>
/// The real application on a real database of its own, with a clock that the test holds. The engine is chosen by
/// <c>Database__Provider</c> and <c>Database__ConnectionString</c> in the environment (SQLite otherwise), so the same
/// suite runs on each. Antiforgery is off here, and proved by a test of its own.
/// </summary>
public class PortalFixture : WebApplicationFactory<Program>
{
    /// <summary>A Monday, 10:00 in the city: a working day in a week without holidays.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    // The same for all, since the template's personal numbers are sealed with them.
    private static readonly string PersonalDataKeysOfTests = PersonalDataKeys.Create().ToJson();

    private readonly Lazy<TestDatabase> _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    public PortalFixture() => _database = new(MakeDatabase);

    /// <summary>What every portal of the test run gets besides its own services; set before the first one starts.</summary>
    public static Action<IServiceCollection> Everywhere { get; set; } = _ => { };

    public FakeTimeProvider Clock { get; } = new(Start);

    public string Folder => _folder;

    /// <summary>Configuration of this fixture alone; overridden by fixtures that need another.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    protected virtual bool KeepsAntiforgery => false;

    /// <summary>Runs something in a scope of the application's own services.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().Current = new(null, "测试");
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) =>
        InScopeAsync(async services =>
        {
            await work(services);
            return true;
        });

    public Task<T> InDatabaseAsync<T>(Func<AppDbContext, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<AppDbContext>()));

    /// <summary>A browser without cookies that does not follow redirects.</summary>
    public PortalClient Visitor() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("DataFolder", _folder);
        builder.UseSetting("PersonalData:Keys", PersonalDataKeysOfTests);
        builder.UseSetting("Demo:Cases", "false");
        builder.UseSetting("Database:Provider", _database.Value.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", _database.Value.ConnectionString);
        builder.UseSetting("Database:MigrateAtStart", "true");
        // A suite signs in more often in a minute than any person; the limits have their own test.
        foreach (var limit in (string[])["SignIn", "SignInByName", "Register", "LookUp", "Upload", "Verify"])
        {
            builder.UseSetting($"RateLimits:{limit}:Permits", "1000000");
        }

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(l => l.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (!KeepsAntiforgery)
            {
                services.Replace(ServiceDescriptor.Singleton<IAntiforgery, NoAntiforgery>());
            }

            Everywhere(services);
        });
    }

    /// <summary>The planted template's copy; a fixture for which the demo data must not be there asks for an empty one.</summary>
    protected virtual TestDatabase MakeDatabase() => TestDatabase.Planted();

    protected virtual void DropDatabase(TestDatabase database) => database.Dispose();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The factory disposes itself twice when it is disposed asynchronously.
        if (disposing && Directory.Exists(_folder))
        {
            if (_database.IsValueCreated)
            {
                DropDatabase(_database.Value);
            }

            Directory.Delete(_folder, recursive: true);
        }
    }

    private sealed class NoAntiforgery : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet Tokens = new("test", "test", "__RequestVerificationToken", "RequestVerificationToken");

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Tokens;

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Tokens;

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
