using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>
/// The SMS gateway, whichever the city has: any that takes one HTTP request for each message. Bound from <c>Sms</c>;
/// SMS is off while there is no address. <c>{mobile}</c> and <c>{text}</c> are filled in, escaped for where they stand.
/// </summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary>May hold <c>{mobile}</c> and <c>{text}</c> for gateways that are called by GET.</summary>
    public string? Url { get; init; }

    [RegularExpression("^(GET|POST|PUT)$", ErrorMessage = "Sms:Method 应为 GET、POST 或 PUT")]
    public string Method { get; init; } = "POST";

    /// <summary>JSON when it begins with a brace, a form otherwise.</summary>
    public string BodyTemplate { get; init; } = """{"mobile":"{mobile}","text":"{text}"}""";

    /// <summary>Further headers, such as the gateway's key.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>A regular expression that the answer matches when the message was taken; empty: any 2xx answer.</summary>
    public string? SuccessPattern { get; init; }
}

/// <summary>Sends SMS by the configured HTTP gateway.</summary>
internal sealed class SmsSender(IOptions<SmsOptions> options, IHttpClientFactory clients) : IMessageSender
{
    public const string Client = "sms";

    private static readonly TimeSpan MatchPatience = TimeSpan.FromSeconds(1);

    public MessageChannel Channel => MessageChannel.Sms;

    public bool IsConfigured => options.Value is { Url.Length: > 0 };

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Client);
        using var request = Compose(letter, options.Value);
        string answer;
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            answer = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new DeliveryFailedException($"短信网关答复 HTTP {(int)response.StatusCode}");
            }
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryFailedException($"连不上短信网关（{e.HttpRequestError}）");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DeliveryFailedException("短信网关没有及时答复");
        }

        if (options.Value.SuccessPattern is { Length: > 0 } pattern && !Regex.IsMatch(answer, pattern, RegexOptions.None, MatchPatience))
        {
            throw new DeliveryFailedException("短信网关的答复里没有成功标志");
        }
    }

    private static HttpRequestMessage Compose(Letter letter, SmsOptions sms)
    {
        var request = new HttpRequestMessage(new HttpMethod(sms.Method), Fill(sms.Url!, letter, Uri.EscapeDataString));
        foreach (var (name, value) in sms.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (sms.Method != "GET")
        {
            var isJson = sms.BodyTemplate.TrimStart().StartsWith('{') && !sms.BodyTemplate.StartsWith("{mobile}", StringComparison.Ordinal);
            request.Content = new StringContent(Fill(sms.BodyTemplate, letter, isJson ? InJson : Uri.EscapeDataString), Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
                isJson ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded; charset=utf-8");
        }

        return request;
    }

    // In one pass: a text that holds “{mobile}” stays as it is.
    private static string Fill(string template, Letter letter, Func<string, string> escape) =>
        string.Join(escape(letter.Address), template.Split("{mobile}").Select(part => part.Replace("{text}", escape(letter.Body), StringComparison.Ordinal)));

    private static string InJson(string text) => JsonEncodedText.Encode(text).ToString();
}
