using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HaloBot.EndToEnd.Website;

/// <summary>
/// Direct Line 3.0 with a scripted bot behind it, in memory, for what the real one cannot be made to do on command:
/// lose its streams, let every token expire, be away, or deliver a message twice.
/// </summary>
internal sealed class FakeDirectLine
{
    public const string Greeting = "Hello. What has gone wrong?";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _conversations = [];
    private int _generation;
    private int _tokens;

    private sealed class Conversation
    {
        public List<JsonObject> Activities { get; } = [];

        public List<(Channel<string> Frames, WebSocket Socket)> Streams { get; } = [];

        public int Turns { get; set; }
    }

    /// <summary>Every activity that customers have sent, as it arrived.</summary>
    public List<JsonObject> Received { get; } = [];

    /// <summary>Where it listens, for example http://127.0.0.1:5000.</summary>
    public string Address { get; set; } = "";

    /// <summary>While true, every request is answered 503.</summary>
    public bool Away { get; set; }

    public IEnumerable<string> Users => Received.Select(activity => activity["from"]!["id"]!.GetValue<string>()).Distinct();

    public int ConversationCount => _conversations.Count;

    public void Map(WebApplication app)
    {
        app.UseWebSockets();
        app.UseCors(cors => cors.AllowAnyOrigin().AllowAnyMethod().WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with"));
        var service = app.MapGroup("/v3/directline").AddEndpointFilter(async (call, next) =>
            Away ? Results.StatusCode(503) : await next(call));
        service.MapPost("/tokens/generate", async (HttpRequest request) =>
        {
            var body = await JsonNode.ParseAsync(request.Body);
            return Grant($"conversation{Interlocked.Increment(ref _tokens)}", body!["user"]!["id"]!.GetValue<string>());
        });
        service.MapPost("/tokens/refresh", (HttpRequest request) => Claims(request) is { } token ? Grant(token.Conversation, token.User) : Results.StatusCode(403));
        service.MapPost("/conversations", (HttpRequest request) => Claims(request) is { } token ? Start(token) : Results.StatusCode(403));
        service.MapGet("/conversations/{id}", (HttpRequest request, string id) => Reconnect(request, id));
        service.MapPost("/conversations/{id}/activities", PostAsync);
        service.MapGet("/conversations/{id}/stream", StreamAsync);
    }

    /// <summary>The bot says something of its own accord.</summary>
    public void Say(string text, string? haloMessageId = null)
    {
        lock (_gate)
        {
            foreach (var conversation in _conversations.Values)
            {
                Add(conversation, Message(text, haloMessageId));
            }
        }
    }

    /// <summary>Every open stream breaks, as when a network is lost.</summary>
    public void DropStreams()
    {
        lock (_gate)
        {
            foreach (var (frames, socket) in _conversations.Values.SelectMany(conversation => conversation.Streams))
            {
                frames.Writer.TryComplete();
                socket.Abort();
            }
        }
    }

    /// <summary>No token given out so far is good for anything any more.</summary>
    public void ExpireTokens() => _generation++;

    private IResult Start((string Conversation, string User) token)
    {
        lock (_gate)
        {
            _conversations.TryAdd(token.Conversation, new Conversation());
        }

        return Grant(token.Conversation, token.User, streamFrom: 0);
    }

    private IResult Reconnect(HttpRequest request, string id)
    {
        lock (_gate)
        {
            if (!_conversations.ContainsKey(id))
            {
                return Results.NotFound();
            }
        }

        var watermark = int.TryParse(request.Query["watermark"], out var from) ? from : 0;
        var secret = request.Headers.Authorization == $"Bearer {WidgetSite.Secret}";
        return secret ? Grant(id, null, watermark)
            : Claims(request) is { } token ? Grant(id, token.User, watermark)
            : Results.StatusCode(403);
    }

    /// <summary>A token in the shape of Direct Line's own. One given for the secret names no user.</summary>
    private IResult Grant(string conversation, string? user, int? streamFrom = null)
    {
        var claims = new JsonObject { ["conv"] = conversation, ["generation"] = _generation };
        if (user is not null)
        {
            claims["user"] = user;
        }

        var token = $"{Encode("""{"alg":"none"}""")}.{Encode(claims.ToJsonString())}.{Encode("x")}";
        return Results.Json(new JsonObject
        {
            ["conversationId"] = conversation,
            ["token"] = token,
            ["expires_in"] = 1800,
            ["streamUrl"] = streamFrom is null ? null : $"{Address.Replace("http", "ws", StringComparison.Ordinal)}/v3/directline/conversations/{conversation}/stream?t={token}&watermark={streamFrom}",
        });
    }

    private (string Conversation, string User)? Claims(HttpRequest request)
    {
        var token = request.Headers.Authorization.ToString() is { Length: > 0 } header ? header["Bearer ".Length..] : request.Query["t"].ToString();
        var claims = JsonNode.Parse(Convert.FromBase64String(Padded(token.Split('.')[1])))!;
        return claims["generation"]!.GetValue<int>() == _generation ? (claims["conv"]!.GetValue<string>(), claims["user"]?.GetValue<string>() ?? "") : null;
    }

    private async Task<IResult> PostAsync(HttpRequest request, string id)
    {
        if (Claims(request) is null)
        {
            return Results.StatusCode(403);
        }

        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        lock (_gate)
        {
            Received.Add(activity);
            var conversation = _conversations[id];
            Add(conversation, activity);
            var turn = ++conversation.Turns;
            if (activity["type"]!.GetValue<string>() == "event")
            {
                Add(conversation, Message(Greeting, $"t{turn}.1", "Make a complaint", "Office hours"));
            }
            else
            {
                Add(conversation, Message($"You said: {activity["text"]}", $"t{turn}.1"));
            }

            return Results.Json(new JsonObject { ["id"] = activity["id"]!.GetValue<string>() });
        }
    }

    private static JsonObject Message(string text, string? haloMessageId, params string[] suggestions) => new()
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = "halobot", ["name"] = "Halo Connect" },
        ["text"] = text,
        ["channelData"] = haloMessageId is null ? null : new JsonObject { ["haloMessageId"] = haloMessageId },
        ["suggestedActions"] = suggestions.Length == 0 ? null : new JsonObject
        {
            ["actions"] = new JsonArray([.. suggestions.Select(text => new JsonObject { ["type"] = "imBack", ["title"] = text, ["value"] = text })]),
        },
    };

    private static void Add(Conversation conversation, JsonObject activity)
    {
        activity["id"] = $"{conversation.Activities.Count:D7}";
        activity["channelId"] = "directline";
        activity["timestamp"] = "2026-11-20T09:05:00Z";
        conversation.Activities.Add(activity);
        foreach (var (frames, _) in conversation.Streams)
        {
            frames.Writer.TryWrite(Frame([activity], conversation.Activities.Count));
        }
    }

    private static string Frame(IEnumerable<JsonObject> activities, int watermark) => new JsonObject
    {
        ["activities"] = new JsonArray([.. activities.Select(activity => activity.DeepClone())]),
        ["watermark"] = $"{watermark}",
    }.ToJsonString();

    private async Task StreamAsync(HttpContext context, string id, int watermark)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var frames = Channel.CreateUnbounded<string>();
        lock (_gate)
        {
            var conversation = _conversations[id];
            frames.Writer.TryWrite(Frame(conversation.Activities.Skip(watermark), conversation.Activities.Count));
            conversation.Streams.Add((frames, socket));
        }

        try
        {
            var ignored = DrainAsync(socket, frames.Writer, context.RequestAborted);
            await foreach (var frame in frames.Reader.ReadAllAsync(context.RequestAborted))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
            }

            await ignored;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The page went away, or the test broke the stream.
        }
    }

    /// <summary>Reads the client's pings, so that its leaving is noticed.</summary>
    private static async Task DrainAsync(WebSocket socket, ChannelWriter<string> frames, CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[1024];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        finally
        {
            frames.TryComplete();
        }
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
}
