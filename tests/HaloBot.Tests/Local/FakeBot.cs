using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaloBot.Tests.Local;

/// <summary>A bot that keeps what it is given, and answers as a test tells it to.</summary>
public sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _received = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeBot(WebApplication app) => _app = app;

    /// <summary>What the bot answers: 200 with nothing unless a test says otherwise.</summary>
    public Func<JsonObject, Task<(HttpStatusCode Status, JsonNode? Body)>> Answer { get; set; } =
        _ => Task.FromResult<(HttpStatusCode, JsonNode?)>((HttpStatusCode.OK, null));

    public string Url => $"{_app.Urls.First()}/api/messages";

    public static async Task<FakeBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var bot = new FakeBot(app);
        app.MapPost("/api/messages", bot.ReceiveAsync);
        await app.StartAsync();
        return bot;
    }

    public IReadOnlyList<JsonObject> Received(Func<JsonObject, bool> which)
    {
        lock (_gate)
        {
            return [.. _received.Where(which)];
        }
    }

    /// <summary>The first <paramref name="count"/> activities that fit, in the order in which they came.</summary>
    public async Task<IReadOnlyList<JsonObject>> WaitForAsync(int count, Func<JsonObject, bool> which)
    {
        while (true)
        {
            Task more;
            lock (_gate)
            {
                more = _more.Task;
                var fitting = _received.Where(which).Take(count).ToList();
                if (fitting.Count == count)
                {
                    return fitting;
                }
            }

            await more.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _received.Add(activity);
            (waiting, _more) = (_more, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting.SetResult();
        var (status, body) = await Answer(activity);
        return body is null ? Results.StatusCode((int)status) : Results.Json(body, statusCode: (int)status);
    }
}
