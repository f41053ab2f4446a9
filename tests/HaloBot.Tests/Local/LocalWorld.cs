using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.Local;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Local;

/// <summary>HaloBot.Local on a free port with data of its own, and a fake bot behind its simulators.</summary>
public sealed class LocalWorld : IAsyncLifetime
{
    /// <summary>Tests post faster than a bot may.</summary>
    private static readonly string[] Unpaced =
        [.. new[] { "PerSecond", "PerTwoSeconds", "PerThirtySeconds", "PerHour" }.Select(window => $"--Teams:Limits:{window}=100000")];

    private readonly string _data = Directory.CreateTempSubdirectory("halobot-local-").FullName;

    public FakeBot Bot { get; private set; } = null!;

    public LocalHost Host { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public string Data => _data;

    internal LocalKeys Keys => Host.Services.GetRequiredService<LocalKeys>();

    public async ValueTask InitializeAsync()
    {
        Bot = await FakeBot.StartAsync();
        Host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={_data}", $"--Local:BotUrl={Bot.Url}", .. Unpaced] },
            CancellationToken.None);
        Http = new HttpClient { BaseAddress = Host.BaseAddress };
    }

    public async Task RestartAsync() => Host = await Host.RestartAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends the host, lets the test write what a kill would have left behind, and starts it again.</summary>
    public async Task RestartAsync(Action whileDown)
    {
        await Host.DisposeAsync();
        whileDown();
        await RestartAsync();
    }

    public async Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, JsonNode? body = null, string? credential = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (credential is not null)
        {
            request.Headers.Authorization = new("Bearer", credential);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        await Bot.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
