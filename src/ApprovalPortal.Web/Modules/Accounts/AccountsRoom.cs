using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Who: accounts and sign-in, applicants, staff, authorities to act for somebody.</summary>
internal static class AccountsRoom
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddIdentity();
        services.AddIdentityService();
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountsPolicies.SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(AccountsPolicies.Applicant, p => p.RequireAuthenticatedUser().RequireAssertion(c => !c.User.IsStaff()))
            .AddPolicy(AccountsPolicies.Staff, p => p.RequireClaim(PortalClaims.Staff))
            .AddPolicy(AccountsPolicies.ManageStaff, p => p.RequireRole(StaffRoles.SystemAdmin))
            .AddPolicy(AccountsPolicies.CheckIdentity, p => p.RequireRole(StaffRoles.WindowClerk));
        services.AddScoped<OneTimeCodes>().AddScoped<VouchedApplicants>().AddScoped<FormerPasswords>().AddSingleton<KeptForms>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, KeepFormOnChallenge>();
        services.Configure<MvcOptions>(o => o.Filters.Add<MustChangePasswordFilter>());
        services.AddMenu();
        return services;
    }

    private static void AddMenu(this IServiceCollection services) => services
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Guest, "sign-in", "登录", "/account/sign-in", Order: 10))
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Guest, "register", "注册", "/account/register", Order: 20))
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Account, "account", "我的信息", "/account", AccountsPolicies.Applicant, Order: 90))
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Staff, "identity", "身份核验", "/window/identity", AccountsPolicies.CheckIdentity, Order: 80))
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Staff, "staff", "工作人员", "/staff", AccountsPolicies.ManageStaff, Order: 90))
        .AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Footer, "privacy", "隐私政策", "/privacy", Order: 90));

    private static void AddIdentity(this IServiceCollection services)
    {
        // Before Identity registers its own, which knows no difference between staff and applicants.
        services.AddSingleton<PasswordRules>().AddSingleton<IPasswordValidator<PortalUser>>(s => s.GetRequiredService<PasswordRules>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            // Nobody signs in to it, but the check of the security stamp signs out of it.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services.AddIdentityCore<PortalUser>()
            .AddSignInManager()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddErrorDescriber<ChineseIdentityErrors>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>((identity, accounts) =>
        {
            // User names are staff numbers and digests of mobiles, made by us.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = accounts.Value.FailuresBeforeLock;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(accounts.Value.LockMinutes);
            identity.Lockout.AllowedForNewUsers = true;
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = SignInCookie.LookAgainAfter);
    }
}
