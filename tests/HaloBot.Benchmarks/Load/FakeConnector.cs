using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HaloBot.Benchmarks.Bots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaloBot.Benchmarks.Load;

/// <summary>The Bot Connector, as far as an answer needs it: takes activities for conversations, and keeps what they say.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _heard = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    public string ServiceUrl => $"{_app.Urls.Single()}/";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Here.Listen(builder);
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>What the conversation has heard since it was asked last.</summary>
    public List<string> Hear(string conversation)
    {
        var heard = new List<string>();
        while (_heard.TryGetValue(conversation, out var texts) && texts.TryDequeue(out var text))
        {
            heard.Add(text);
        }

        return heard;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // /v3/conversations/{id}/activities[/{replyTo}]
    private async Task TakeAsync(HttpContext context)
    {
        var conversation = context.Request.Path.Value!.Split('/')[3];
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        _heard.GetOrAdd(conversation, _ => new()).Enqueue(activity.RootElement.GetProperty("text").GetString()!);
        var id = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json; charset=utf-8";
        var answer = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}""");
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
