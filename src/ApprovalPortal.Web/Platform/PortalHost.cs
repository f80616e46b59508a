using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Platform;

/// <summary>Builds the portal: the floor (this folder), then the rooms upon it.</summary>
public static class PortalHost
{
    /// <param name="args">Configuration on the command line (<c>--Database:Provider=PostgreSql</c>).</param>
    /// <param name="forCommand">For an administrator's verb: no web server is started, and logs go to standard error.</param>
    public static WebApplication Build(string[] args, bool forCommand = false)
    {
        // A verb's own words are not configuration.
        var builder = WebApplication.CreateBuilder(forCommand ? [] : args);
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
        builder.UseDefaultAddress();
        Logging.Configure(builder, forCommand);
        builder.Services.AddPlatform(builder.Configuration, builder.Environment).AddRooms();
        var app = builder.Build();
        app.UsePlatform();
        return app;
    }

    /// <summary>Prepares the database, then listens.</summary>
    public static async Task StartPortalAsync(this WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<Gardener>().PrepareAsync(cancellation);
        await app.StartAsync(cancellation);
    }
}
