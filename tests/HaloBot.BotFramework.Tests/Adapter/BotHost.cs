using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>A bot behind HTTP, in Development and unauthenticated unless told otherwise. Outbound HTTP goes to <see cref="Connector"/>.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    public const string Message =
        """{"type":"message","id":"a1","text":"hi","channelId":"test","serviceUrl":"http://127.0.0.1:9/","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"}}""";

    private readonly WebApplication _app;

    private BotHost(WebApplication app, FakeConnector connector)
    {
        _app = app;
        Connector = connector;
        Http = app.GetTestClient();
    }

    public FakeConnector Connector { get; }

    public HttpClient Http { get; }

    public CloudAdapter Adapter => _app.Services.GetRequiredService<CloudAdapter>();

    public ServiceUrlAllowList ServiceUrls => _app.Services.GetRequiredService<ConfigurationBotFrameworkAuthentication>().ServiceUrls;

    public static Task<BotHost> StartAsync(BotCallbackHandler turn, params (string Key, string Value)[] settings) =>
        StartAsync(new CallbackBot(turn), settings);

    public static Task<BotHost> StartAsync(IBot bot, params (string Key, string Value)[] settings) => StartAsync(bot, TimeProvider.System, settings);

    public static async Task<BotHost> StartAsync(IBot bot, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var connector = new FakeConnector();
        (string Key, string Value)[] all = [("environment", "Development"), ("Bot:DangerouslyAllowUnauthenticatedRequests", "true"), .. settings];
        var environment = all.Last(setting => setting.Key == "environment").Value;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var own = all.Where(setting => setting.Key != "environment").GroupBy(setting => setting.Key);
        builder.Configuration.AddInMemoryCollection(own.ToDictionary(group => group.Key, string? (group) => group.Last().Value));
        builder.Services.AddBotFramework(clock);
        builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => connector));
        var app = builder.Build();
        app.Map("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, connector);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? contentType = "application/json", string? authorization = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return PostAsync(content, contentType, authorization);
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, string? contentType = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class CallbackBot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}

/// <summary>Plays the Bot Connector: notes every call, and answers what it was told to.</summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    public List<string> Calls { get; } = [];

    public List<string?> Tokens { get; } = [];

    public Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = _ => Json("""{"id":"r1"}""");

    /// <summary>Comes before <see cref="Answer"/>; for a connector that takes its time.</summary>
    public Func<CancellationToken, Task> Think { get; set; } = _ => Task.CompletedTask;

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Calls)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}{body}");
            Tokens.Add(request.Headers.Authorization?.ToString());
        }

        await Think(cancellationToken);
        return Answer(request);
    }
}
