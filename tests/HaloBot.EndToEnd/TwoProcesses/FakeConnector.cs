using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>
/// The Bot Connector of Teams and of Direct Line, which keeps everything that it takes. Each instance is configured with an address of its own
/// for Teams, so that it is seen who sends; nothing of that address is stored.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Call> _taken = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly WebApplication _app;
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    public TimeSpan Now => _watch.Elapsed;

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<Call> Taken => [.. _taken];

    public Hold? Hold { get; set; }

    public Faults? Faults { get; set; }

    public string ChatUrl => $"{_app.Urls.Single()}/chat";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new FakeConnector(builder.Build());
        connector.Map();
        await connector._app.StartAsync();
        return connector;
    }

    public string TeamsUrl(string instance) => $"{_app.Urls.Single()}/teams/{instance}";

    public IReadOnlyList<Call> Of(CallKind kind) => [.. _taken.Where(call => call.Kind == kind)];

    public ValueTask DisposeAsync()
    {
        Hold?.Release();
        return _app.DisposeAsync();
    }

    private void Map()
    {
        var teams = _app.MapGroup("/teams/{by}/v3/conversations");
        teams.MapPost("", (string by, HttpContext context) => TakeAsync(by, CallKind.Post, $"19:channel;messageid={NextId()}", context));
        teams.MapPost("/{id}/activities", (string by, string id, HttpContext context) => TakeAsync(by, CallKind.Line, id, context));
        teams.MapPut("/{id}/activities/{activity}", (string by, string id, HttpContext context) => TakeAsync(by, CallKind.Edit, id, context));
        teams.MapGet("/{id}/pagedmembers", () => Results.Text("""{"members":[]}""", "application/json"));
        var chat = _app.MapGroup("/chat/v3/conversations/{id}/activities");
        chat.MapPost("", (string id, HttpContext context) => TakeAsync("", CallKind.Chat, id, context));
        chat.MapPost("/{replyTo}", (string id, HttpContext context) => TakeAsync("", CallKind.Chat, id, context));
    }

    private int NextId() => Interlocked.Increment(ref _ids);

    private async Task TakeAsync(string by, CallKind kind, string conversation, HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        var call = new Call(by, kind, conversation, body, default);
        var fault = Faults?.Next(call) ?? Fault.None;
        if (fault is Fault.Busy or Fault.Down)
        {
            context.Response.StatusCode = fault == Fault.Busy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = fault == Fault.Busy ? "1" : default;
            return;
        }

        try
        {
            await (Hold?.BeforeTakingAsync(call, context.RequestAborted) ?? Task.CompletedTask);
            _taken.Enqueue(call with { At = Now });
            await (Hold?.BeforeAnsweringAsync(call, context.RequestAborted) ?? Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked is dead.
            return;
        }

        if (fault == Fault.AnswerLost)
        {
            context.Abort();
            return;
        }

        await AnswerAsync(context, kind, conversation);
    }

    private async Task AnswerAsync(HttpContext context, CallKind kind, string conversation)
    {
        var id = kind == CallKind.Post ? conversation.Split('=')[1] : $"{NextId()}";
        var answer = kind == CallKind.Post ? $$"""{"id":"{{conversation}}","activityId":"{{id}}"}""" : $$"""{"id":"{{id}}"}""";
        await Results.Text(answer, "application/json").ExecuteAsync(context);
    }
}
