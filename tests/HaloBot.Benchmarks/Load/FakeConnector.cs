using System.Collections.Concurrent;
using System.Diagnostics;
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

    /// <summary>Is told of every new post in the staff channel: when the request came (a Stopwatch's timestamp), and what it says.</summary>
    public Action<long, JsonElement>? OnPost { get; set; }

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

    // /v3/conversations, /v3/conversations/{id}/activities[/{replyTo}] and /v3/conversations/{id}/pagedmembers
    private Task TakeAsync(HttpContext context) => context.Request.Path.Value!.Split('/') switch
    {
        [_, _, _] => PostAsync(context, Stopwatch.GetTimestamp()),
        [_, _, _, _, "pagedmembers"] => AnswerAsync(context, """{"members":[]}"""),
        [_, _, _, var conversation, ..] => HearAsync(context, conversation),
        _ => Task.CompletedTask,
    };

    private async Task PostAsync(HttpContext context, long arrived)
    {
        using var post = await JsonDocument.ParseAsync(context.Request.Body);
        OnPost?.Invoke(arrived, post.RootElement);
        var id = NextId();
        await AnswerAsync(context, $$"""{"id":"19:channel;messageid={{id}}","activityId":"{{id}}"}""");
    }

    private async Task HearAsync(HttpContext context, string conversation)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        _heard.GetOrAdd(conversation, _ => new()).Enqueue(activity.RootElement.GetProperty("text").GetString()!);
        await AnswerAsync(context, $$"""{"id":"{{NextId()}}"}""");
    }

    private string NextId() => Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);

    private static async Task AnswerAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var answer = Encoding.UTF8.GetBytes(json);
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
