using System.Text.Json.Nodes;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Website;

/// <summary>The website's endpoints on a free port, with everything as deployed but Direct Line and the machine's clock.</summary>
internal sealed class WebsiteServer : IAsyncDisposable
{
    public const string TrustedOrigin = "https://www.halo-connect.example";

    private readonly WebApplication _app;

    private WebsiteServer(WebApplication app, FakeDirectLine directLine, FakeTimeProvider clock)
    {
        (_app, DirectLine, Clock) = (app, directLine, clock);
        // No redirects, cookies or decompression: tests look at the bare answers.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public FakeDirectLine DirectLine { get; }

    public FakeTimeProvider Clock { get; }

    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public static async Task<WebsiteServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var directLine = new FakeDirectLine();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:Secret"] = FakeDirectLine.Secret,
            ["DirectLine:TrustedOrigins:0"] = TrustedOrigin,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
        builder.Logging.ClearProviders();
        builder.Services.AddKeyedSingleton<TimeProvider>(Clocks.Machine, clock);
        builder.AddWebsite();
        builder.Services.AddHttpClient(DirectLineClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => directLine);
        var app = builder.Build().MapWebsite();
        await app.StartAsync();
        return new WebsiteServer(app, directLine, clock);
    }

    /// <summary>A value as this host signs it.</summary>
    public string Resume(string userId, string conversationId) =>
        _app.Services.GetRequiredService<ResumeToken>().Write(new ResumePoint(userId, conversationId));

    /// <summary>Posts to the token endpoint: a body as it stands, from an origin, or neither.</summary>
    public async Task<(HttpResponseMessage Response, JsonNode? Body)> PostAsync(
        string? body = null, string? origin = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TokenEndpoint.Path);
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, contentType);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        DirectLine.Dispose();
    }
}
