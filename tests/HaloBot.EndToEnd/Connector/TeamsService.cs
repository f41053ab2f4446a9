using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.Connector;

/// <summary>
/// Teams and Direct Line as a bot in production meets them: a Bot Connector at an address of its own, with ids of its own. It knows of HaloBot
/// nothing but the protocol, and keeps what stands in the channel.
/// </summary>
internal sealed class TeamsService : IAsyncDisposable
{
    public const string Tenant = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    public const string Team = "19:kX2b7mWq0uTeam@thread.tacv2";
    public const string Channel = "19:Zt5rR1vPcChan@thread.tacv2";

    private const int MembersOfAPage = 2;

    private readonly Lock _gate = new();
    private readonly List<ChannelPost> _posts = [];
    private readonly List<JsonObject> _chat = [];
    private readonly WebApplication _app;
    private long _lastId = 1_795_395_792_532;

    private TeamsService(WebApplication app) => _app = app;

    /// <summary>Where it is set, whether the next call fails: half of them as busy, half as a bad gateway.</summary>
    public FailingCalls? Failing { get; set; }

    /// <summary>Whether the bot is in the team: otherwise whatever it asks for is forbidden.</summary>
    public bool IsInstalled { get; set; } = true;

    public IReadOnlyList<TeamsMember> Members { get; } = [TeamsMember.Priya, TeamsMember.Sam, TeamsMember.Alex, TeamsMember.Gail];

    public string ServiceUrl => $"{_app.Urls.Single()}/emea/";

    public string ChatUrl => $"{_app.Urls.Single()}/webchat/";

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<ChannelPost> Posts
    {
        get
        {
            lock (_gate)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>What customers were told, in order.</summary>
    public IReadOnlyList<string> Chat => [.. ChatActivities.Select(said => (string?)said["text"] ?? "")];

    public IReadOnlyList<JsonObject> ChatActivities
    {
        get
        {
            lock (_gate)
            {
                return [.. _chat];
            }
        }
    }

    public static async Task<TeamsService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var service = new TeamsService(builder.Build());
        service.Map();
        await service._app.StartAsync();
        return service;
    }

    /// <summary>The posts that are about a case, the newest last.</summary>
    public IReadOnlyList<ChannelPost> PostsOf(string reference) =>
        [.. Posts.Where(post => post.Versions.First().ToJsonString().Contains(reference, StringComparison.Ordinal))];

    /// <summary>The service's own reading of an id: a number that grows, as in Teams.</summary>
    public string NextId() => $"{Interlocked.Add(ref _lastId, 17)}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        var teams = _app.MapGroup("/emea/v3/conversations").AddEndpointFilter(async (call, next) =>
            IsInstalled ? await next(call) : Error(HttpStatusCode.Forbidden, "BotNotInConversationRoster", "The bot is not part of the conversation roster."));
        teams.AddEndpointFilter(FailAsync);
        teams.MapPost("", (JsonObject body) => Create(body));
        teams.MapPost("/{conversation}/activities", (string conversation, JsonObject activity) => Write(conversation, activity));
        teams.MapPost("/{conversation}/activities/{replyTo}", (string conversation, JsonObject activity) => Write(conversation, activity));
        teams.MapPut("/{conversation}/activities/{id}", (string conversation, string id, JsonObject activity) => Edit(conversation, id, activity));
        teams.MapGet("/{conversation}/pagedmembers", (string conversation, string? continuationToken) => ListMembers(conversation, continuationToken));
        var chat = _app.MapGroup("/webchat/v3/conversations/{conversation}/activities");
        chat.AddEndpointFilter(FailAsync);
        chat.MapPost("", (JsonObject activity) => Tell(activity));
        chat.MapPost("/{replyTo}", (JsonObject activity) => Tell(activity));
    }

    private async ValueTask<object?> FailAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        switch (Failing?.Next())
        {
            case HttpStatusCode.TooManyRequests:
                call.HttpContext.Response.Headers.RetryAfter = "1";
                return Error(HttpStatusCode.TooManyRequests, "ServiceError", "Too many requests.");
            case { } status:
                return Error(status, "ServiceError", "The gateway failed.");
            default:
                return await next(call);
        }
    }

    private IResult Create(JsonObject body)
    {
        if ((string?)body["channelData"]?["channel"]?["id"] != Channel || (bool?)body["isGroup"] != true)
        {
            return Error(HttpStatusCode.BadRequest, "BadSyntax", "A post needs its channel.");
        }

        var id = NextId();
        var post = new ChannelPost($"{Channel};messageid={id}", id);
        lock (_gate)
        {
            post.Versions.Enqueue(body["activity"]!.AsObject());
            _posts.Add(post);
        }

        return Results.Json(new JsonObject { ["id"] = post.Thread, ["activityId"] = id, ["serviceUrl"] = ServiceUrl }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Write(string conversation, JsonObject activity)
    {
        lock (_gate)
        {
            if (_posts.Find(post => post.Thread == conversation) is not { } post)
            {
                // Beneath what a person has posted.
                return conversation.StartsWith(Channel, StringComparison.Ordinal) ? Results.Json(new JsonObject { ["id"] = NextId() }, statusCode: StatusCodes.Status201Created) : Error(HttpStatusCode.NotFound, "ConversationNotFound", "Conversation not found.");
            }

            post.Lines.Enqueue(activity);
            return Results.Json(new JsonObject { ["id"] = NextId() }, statusCode: StatusCodes.Status201Created);
        }
    }

    private IResult Edit(string conversation, string id, JsonObject activity)
    {
        lock (_gate)
        {
            if (_posts.Find(post => post.Thread == conversation && post.Id == id) is not { IsLost: false } post)
            {
                return Error(HttpStatusCode.NotFound, "ActivityNotFoundInConversation", "Activity not found in conversation.");
            }

            post.Versions.Enqueue(activity);
            return Results.Json(new JsonObject { ["id"] = id });
        }
    }

    private IResult ListMembers(string conversation, string? continuationToken)
    {
        if (conversation is not (Team or Channel))
        {
            return Error(HttpStatusCode.NotFound, "ConversationNotFound", "Conversation not found.");
        }

        var from = continuationToken is null ? 0 : int.Parse(continuationToken, System.Globalization.CultureInfo.InvariantCulture);
        var next = from + MembersOfAPage;
        return Results.Json(new JsonObject
        {
            ["members"] = new JsonArray([.. Members.Skip(from).Take(MembersOfAPage).Select(member => member.ToJson())]),
            ["continuationToken"] = next < Members.Count ? $"{next}" : null,
        });
    }

    private IResult Tell(JsonObject activity)
    {
        lock (_gate)
        {
            _chat.Add(activity);
            return Results.Json(new JsonObject { ["id"] = NextId() });
        }
    }

    private static IResult Error(HttpStatusCode status, string code, string message) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: (int)status);
}
