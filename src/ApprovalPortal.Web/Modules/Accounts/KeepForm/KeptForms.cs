using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Net.Http.Headers;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>A form that was posted after the session had ended: where to, and what was in it.</summary>
public sealed record KeptForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Keeps what somebody typed when the session ended under them. It travels through the sign-in page as a sealed hidden
/// field, so a visitor can store nothing on the server.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>Bytes of a form's body, at most.</summary>
    public const int MaxLength = 64 * 1024;

    private const string AntiforgeryField = "__RequestVerificationToken";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("KeptForm").ToTimeLimitedDataProtector();

    public string Seal(KeptForm form) => _seal.Protect(JsonSerializer.Serialize(form), Lifetime);

    /// <returns>Nothing when the text is not ours, was changed, or is too old.</returns>
    public KeptForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_seal.Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads a form that is worth keeping. One that another site sent here is not: whoever signs in would be asked to post
    /// it again in their own name. Files and passwords are never kept.
    /// </summary>
    internal static async Task<KeptForm?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method)
            || request.ContentLength is not (> 0 and <= MaxLength)
            || !IsPlainForm(request)
            || !ComesFromHere(request))
        {
            return null;
        }

        var form = await request.ReadFormAsync(cancellation);
        return new(
            $"{request.PathBase}{request.Path}{request.QueryString}",
            [
                .. from field in form
                   where field.Key != AntiforgeryField && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
                   from value in field.Value
                   select KeyValuePair.Create(field.Key, value),
            ]);
    }

    private static bool IsPlainForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool ComesFromHere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
