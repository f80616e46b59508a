using ApprovalPortal.Modules.Accounts.Domain;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>
/// The outside service that vouches for people (a provincial or national 统一身份认证) over OpenID Connect. Bound from
/// <c>IdentityService</c>; without <see cref="Authority"/> there is none, and no page mentions one.
/// </summary>
public sealed class IdentityServiceOptions
{
    public const string Section = "IdentityService";

    /// <summary>The issuer's address. Https; plain http only in Development and only on this machine.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>What people call the service. Stands on the sign-in page, and as the proof beside whoever it vouched for.</summary>
    public string DisplayName { get; init; } = "统一身份认证";

    /// <summary>Asked for besides <c>openid</c>.</summary>
    public string[] Scopes { get; init; } = ["profile"];

    public string NameClaim { get; init; } = "name";

    public string DocumentNumberClaim { get; init; } = "document_number";

    /// <summary>Holds the three-digit code of GA/T 2000.156. A service that only knows 18-digit numbers may leave the claim out.</summary>
    public string DocumentKindClaim { get; init; } = "document_kind";

    public string MobileClaim { get; init; } = "phone_number";

    public bool IsConfigured => Authority.Length > 0;

    internal IReadOnlyList<string> PersonClaims => [NameClaim, DocumentNumberClaim, DocumentKindClaim, MobileClaim];
}

/// <summary>A service that is half configured, or reached in the clear, stops the start rather than the first sign-in.</summary>
internal sealed class IdentityServiceCheck(IHostEnvironment environment) : IValidateOptions<IdentityServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, IdentityServiceOptions service)
    {
        if (!service.IsConfigured)
        {
            return ValidateOptionsResult.Skip;
        }

        if (!Uri.TryCreate(service.Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || MayBePlain(authority, environment)))
        {
            return Fail(nameof(service.Authority), "要填 https 地址（只有开发环境的本机地址可以是 http）");
        }

        if (service.ClientId.Length == 0 || service.ClientSecret.Length == 0)
        {
            return Fail(nameof(service.ClientId), "和 ClientSecret 都要填，由身份服务的运营单位给出");
        }

        if (service.DisplayName.Length is 0 or > ApplicantLink.DocumentSeenMaxLength)
        {
            return Fail(nameof(service.DisplayName), $"要填，不超过 {ApplicantLink.DocumentSeenMaxLength} 个字");
        }

        return service.PersonClaims.Any(string.IsNullOrWhiteSpace) ? Fail(nameof(service.NameClaim), "等四个字段名都要填") : ValidateOptionsResult.Success;
    }

    /// <summary>Whether the service may be spoken to without TLS.</summary>
    internal static bool MayBePlain(Uri authority, IHostEnvironment environment) =>
        environment.IsDevelopment() && authority.IsLoopback;

    private static ValidateOptionsResult Fail(string key, string words) => ValidateOptionsResult.Fail($"{IdentityServiceOptions.Section}:{key} {words}。");
}
