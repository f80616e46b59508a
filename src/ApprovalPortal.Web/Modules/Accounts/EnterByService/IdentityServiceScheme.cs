using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// The OpenID Connect client: authorization code with PKCE, the answer in the address so that cookies may stay
/// SameSite=Lax. What comes back lands in the external cookie for the one step to <see cref="IdentityServiceController"/>.
/// </summary>
internal sealed class IdentityServiceScheme(IOptions<IdentityServiceOptions> options, IHostEnvironment environment)
    : IConfigureNamedOptions<OpenIdConnectOptions>, IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Name = "identity-service";
    public const string CallbackPath = "/account/service/callback";

    /// <summary>In the round trip's state: the account that was signed in and asked to be vouched for.</summary>
    public const string LinkingItem = "linking";

    /// <summary>From the press of the link to the way back, signing in at the service included.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LastStep = TimeSpan.FromMinutes(1);

    public void Configure(OpenIdConnectOptions client)
    {
    }

    public void Configure(string? name, OpenIdConnectOptions client)
    {
        if (name != Name)
        {
            return;
        }

        var service = options.Value;
        client.Authority = service.Authority;
        client.ClientId = service.ClientId;
        client.ClientSecret = service.ClientSecret;
        client.RequireHttpsMetadata = !IdentityServiceCheck.MayBePlain(new(service.Authority), environment);
        client.BackchannelTimeout = TimeSpan.FromSeconds(10);
        client.ResponseType = OpenIdConnectResponseType.Code;
        client.ResponseMode = OpenIdConnectResponseMode.Query;
        client.UsePkce = true;
        client.GetClaimsFromUserInfoEndpoint = true;
        client.MapInboundClaims = false;
        client.SaveTokens = false;
        client.SignInScheme = IdentityConstants.ExternalScheme;
        client.CallbackPath = CallbackPath;
        // Signing out here does not sign out there, and nobody there may sign people out here.
        client.RemoteSignOutPath = client.SignedOutCallbackPath = PathString.Empty;
        client.RemoteAuthenticationTimeout = RoundTrip;
        Harden(client.CorrelationCookie, "portal-correlation.");
        Harden(client.NonceCookie, "portal-nonce.");
        client.Scope.Clear();
        foreach (var scope in service.Scopes.Prepend(OpenIdConnectScope.OpenId).Distinct())
        {
            client.Scope.Add(scope);
        }

        foreach (var claim in service.PersonClaims)
        {
            client.ClaimActions.MapUniqueJsonKey(claim, claim);
        }

        client.Events = new()
        {
            OnTicketReceived = KeepOnlyThePerson,
            OnAccessDenied = context => TurnBack(context, IdentityServiceController.CancelledPath),
            OnRemoteFailure = context => TurnBack(context, IdentityServiceController.FailedPath),
        };
    }

    public void Configure(CookieAuthenticationOptions cookie)
    {
    }

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        if (name == IdentityConstants.ExternalScheme)
        {
            Harden(cookie.Cookie, "portal-vouched");
            cookie.Cookie.Path = "/";
            cookie.CookieManager = new HostPrefixCookies();
            cookie.ExpireTimeSpan = LastStep;
            cookie.SlidingExpiration = false;
        }
    }

    private void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    /// <summary>Whatever else the service tells about somebody is not carried on: not asked for, so not kept.</summary>
    private Task KeepOnlyThePerson(TicketReceivedContext context)
    {
        var claims = context.Principal!.Claims.Where(c => options.Value.PersonClaims.Contains(c.Type));
        context.Principal = new(new ClaimsIdentity(claims, Name));
        return Task.CompletedTask;
    }

    private static Task TurnBack(HandleRequestContext<RemoteAuthenticationOptions> context, string path)
    {
        context.Response.Redirect(path);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

internal static class IdentityServiceRegistration
{
    /// <summary>The service, which answers only when it is configured.</summary>
    public static IServiceCollection AddIdentityService(this IServiceCollection services)
    {
        services.AddOptions<IdentityServiceOptions>().BindConfiguration(IdentityServiceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IdentityServiceOptions>, IdentityServiceCheck>();
        services.AddAuthentication().AddCookie(IdentityConstants.ExternalScheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, IdentityServiceScheme>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, IdentityServiceScheme>();
        // AddOpenIdConnect would add the scheme always, and a scheme without an authority fails every request.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddTransient<OpenIdConnectHandler>();
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<IdentityServiceOptions>>((authentication, service) =>
        {
            if (service.Value.IsConfigured)
            {
                authentication.AddScheme<OpenIdConnectHandler>(IdentityServiceScheme.Name, service.Value.DisplayName);
            }
        });
        return services;
    }
}
