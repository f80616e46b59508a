using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.IdentityProvider;

/// <summary>What a person does between the portal's link and the way back: the provider's own pages, filled in.</summary>
public static class ServicePages
{
    private const int MostPages = 12;

    /// <summary>Presses the link and goes through the service's pages; stops before the way back is taken.</summary>
    /// <param name="browser">The portal's side.</param>
    /// <param name="login">One of the people that the provider knows.</param>
    /// <param name="link">Where the portal's link leads.</param>
    /// <returns>The address on the portal to which the service sends the browser.</returns>
    public static async Task<string> SignInAtServiceAsync(this PortalClient browser, string login, string link = "/account/service")
    {
        using var start = await browser.GetAsync(link);
        return await AnswerAsync(start.Headers.Location!, login);
    }

    /// <summary>Goes through the service's pages from an authorization request to the redirect back.</summary>
    public static async Task<string> AnswerAsync(Uri request, string login)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
        var (at, answer) = (request, (HttpContent?)null);
        for (var page = 0; page < MostPages; page++)
        {
            using var response = answer is null ? await browser.GetAsync(at) : await browser.PostAsync(at, answer);
            if (response.Headers.Location is { } next)
            {
                (at, answer) = (new(at, next), null);
                if (at.ToString().StartsWith(IdentityServiceFixture.Callback, StringComparison.Ordinal))
                {
                    return at.PathAndQuery;
                }
            }
            else
            {
                var form = (await response.PageAsync()).QuerySelector("form")
                    ?? throw new InvalidOperationException($"{at} answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
                (at, answer) = (new(at, form.GetAttribute("action")), Filled(form, login));
            }
        }

        throw new InvalidOperationException($"The service did not come to an end within {MostPages} pages.");
    }

    /// <summary>Takes the way back to the portal, to the page at its end.</summary>
    public static async Task<IHtmlDocument> ReturnAsync(this PortalClient browser, string way)
    {
        for (var page = 0; page < MostPages; page++)
        {
            using var response = await browser.GetAsync(way);
            if (response.StatusCode != HttpStatusCode.Redirect)
            {
                return response.StatusCode == HttpStatusCode.OK
                    ? await response.PageAsync()
                    : throw new InvalidOperationException($"{way} answered {(int)response.StatusCode}.");
            }

            way = response.Headers.Location!.ToString();
        }

        throw new InvalidOperationException($"The portal did not come to an end within {MostPages} pages.");
    }

    private static FormUrlEncodedContent Filled(IElement form, string login) =>
        new(form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Select(i => KeyValuePair.Create(i.Name!, i.Name is "login" or "password" ? login : i.Value)));
}
