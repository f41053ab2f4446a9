using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using HaloBot.Benchmarks.Bots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Benchmarks.Micro;

/// <summary>A turn without the network: the request is in memory, and so is the connector. Two turns of a complaint take each other's place.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks : IDisposable
{
    private const string Head = """{"type":"message","channelId":"directline","serviceUrl":"http://127.0.0.1:9/","from":{"id":"dl_1"},"recipient":{"id":"bot"},"conversation":{"id":"c"},""";

    private readonly WebApplication _app = ComplaintBot.Build(
        configure: services => services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => new Connector())));

    private int _turn;

    [GlobalSetup]
    public Task BeginAsync() => TurnAsync("My broadband has been off since Tuesday");

    /// <summary>"cancel" and "carry on": out of the dialog, and back to its question.</summary>
    [Benchmark(OperationsPerInvoke = 2)]
    public async Task CancelAndCarryOnAsync()
    {
        await TurnAsync("cancel");
        await TurnAsync("carry on");
    }

    public void Dispose()
    {
        ((IDisposable)_app).Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task TurnAsync(string text)
    {
        var body = Encoding.UTF8.GetBytes($$"""{{Head}}"id":"{{++_turn}}","text":"{{text}}"}""");
        var context = new DefaultHttpContext
        {
            Request = { Method = "POST", ContentType = "application/json", ContentLength = body.Length, Body = new MemoryStream(body) },
        };
        await _app.Services.GetRequiredService<HaloAdapter>().ProcessAsync(context.Request, context.Response, _app.Services.GetRequiredService<IBot>());
    }

    private sealed class Connector : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") });
    }
}
