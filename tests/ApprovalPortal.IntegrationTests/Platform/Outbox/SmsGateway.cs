using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ApprovalPortal.IntegrationTests.Platform.Outbox;

/// <summary>An SMS gateway on a loopback port that answers as the test tells it to.</summary>
public sealed class SmsGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    public SmsGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Taken.Enqueue(new(context.Request.Headers["X-Key"].ToString(), context.Request.ContentType ?? "", await reader.ReadToEndAsync()));
            await Task.Delay(Delay);
            context.Response.StatusCode = Status;
            await context.Response.WriteAsync(Answer);
        });
        _app.StartAsync().GetAwaiter().GetResult();
    }

    public string Url => $"{_app.Urls.Single()}/send";

    public ConcurrentQueue<Request> Taken { get; } = [];

    public int Status { get; set; } = 200;

    public string Answer { get; set; } = """{"code":0}""";

    public TimeSpan Delay { get; set; }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public sealed record Request(string Key, string ContentType, string Body);
}
