using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ApprovalPortal.Testing;

/// <summary>A browser's view of the portal over HTTP: pages as DOM, forms as pairs, redirects seen rather than followed.</summary>
public sealed class PortalClient(HttpClient http) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string url) => http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute));

    /// <summary>Gets a page that must answer 200, as DOM.</summary>
    public async Task<IHtmlDocument> PageAsync(string url)
    {
        using var response = await GetAsync(url);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.PageAsync()
            : throw new InvalidOperationException($"{url} answered {(int)response.StatusCode}, to {response.Headers.Location}: {await response.Content.ReadAsStringAsync()}");
    }

    public Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] fields) =>
        PostAsync(url, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> PostAsync(string url, HttpContent content) => http.PostAsync(new Uri(url, UriKind.RelativeOrAbsolute), content);

    public void Dispose() => http.Dispose();

    internal static IHtmlDocument Parse(string html) => Parser.ParseDocument(html);
}

public static class ResponseExtensions
{
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        PortalClient.Parse(await response.Content.ReadAsStringAsync());

    /// <summary>The text of the first match, with white space folded; fails when there is none.</summary>
    public static string TextOf(this IParentNode page, string selector) =>
        page.QuerySelector(selector)?.TextContent.Folded() ?? throw new InvalidOperationException($"No element matches {selector}.");

    public static string Folded(this string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
