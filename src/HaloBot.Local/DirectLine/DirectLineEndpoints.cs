using System.Globalization;
using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>Direct Line 3.0 as Web Chat uses it: <c>/v3/directline</c>, and the bot's way back under <c>/local/directline</c>.</summary>
internal static class DirectLineEndpoints
{
    private const string Cors = "Direct Line";

    /// <summary>The service's limit, in characters of JSON.</summary>
    private const int LongestActivity = 256 * 1024;

    public static void AddDirectLine(this IServiceCollection services)
    {
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")));
        services.AddSingleton(provider => new DirectLineTokens(provider.GetRequiredService<LocalKeys>(), TimeProvider.System));
        services.AddSingleton<DirectLineAuthentication>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<DirectLineActivities>();
        services.AddSingleton<BotDelivery>();
        services.AddSingleton<UploadedFiles>();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        var open = app.MapGroup("/v3/directline").RequireCors(Cors);
        open.MapUploadedFiles();
        var service = open.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, DirectLineFilter>();
        service.MapTokens();
        service.MapPost("/conversations", StartAsync);
        service.MapGet("/conversations/{id}", Reconnect);
        service.MapGet("/conversations/{id}/activities", Read);
        service.MapPost("/conversations/{id}/activities", (Delegate)PostAsync);
        service.MapUpload();
        service.MapStream();
        app.MapDirectLineConnector();
    }

    /// <summary>Absent, empty, "-" and 0 all mean from the start.</summary>
    public static int Watermark(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;

    /// <summary>Keeps a client's activity, shows it to every client, and answers when the bot has.</summary>
    public static async Task<IResult> AcceptAsync(HttpContext http, JsonObject sent)
    {
        var (conversation, services) = (http.Conversation(), http.RequestServices);
        if (sent.Text("type") is null)
        {
            return DirectLineErrors.Malformed("An activity needs a type.");
        }

        if ((http.Caller().Grant?.UserId ?? sent.Text("from", "id") ?? conversation.UserId) is not { } user)
        {
            return DirectLineErrors.Malformed("An activity needs a from.id where the token is not bound to a user.");
        }

        var activity = services.GetRequiredService<DirectLineActivities>().FromClient(sent, conversation, user);
        if (activity.ToJsonString(Journal.Plain).Length > LongestActivity)
        {
            return DirectLineErrors.TooBig("An activity may have 256 KB at most.");
        }

        conversation.AddClientActivity(activity);
        var answer = await services.GetRequiredService<BotDelivery>().DeliverAsync(conversation, activity);
        return answer.Succeeded ? Results.Json(new JsonObject { ["id"] = activity.Text("id") }) : DirectLineErrors.BotFailed(answer);
    }

    private static async Task<IResult> StartAsync(
        HttpContext http, DirectLineTokens tokens, Conversations conversations, DirectLineActivities activities, BotDelivery delivery)
    {
        var grant = http.Caller().Grant
            ?? new TokenGrant(Conversations.NewId(), (await http.Request.ReadObjectAsync()).Text("user", "id"), []);
        var (conversation, started) = conversations.Start(grant.ConversationId, grant.UserId, (begun, known) =>
            delivery.DeliverStart(begun, begun.AddServiceActivity(activities.ConversationUpdate(begun)), known));
        return Results.Json(
            Connection(http.Request, tokens.Issue(grant), conversation, watermark: null),
            statusCode: started ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static IResult Reconnect(string? watermark, HttpContext http, DirectLineTokens tokens)
    {
        var (grant, conversation) = (http.Caller().Grant, http.Conversation());
        var token = tokens.Issue(grant ?? new TokenGrant(conversation.Id, conversation.UserId, []));
        return Results.Json(Connection(http.Request, token, conversation, watermark));
    }

    private static IResult Read(string? watermark, HttpContext http) =>
        Results.Text(http.Conversation().Frame(Watermark(watermark)), "application/json");

    private static async Task<IResult> PostAsync(HttpContext http) =>
        await http.Request.ReadObjectAsync() is { } sent
            ? await AcceptAsync(http, sent)
            : DirectLineErrors.Malformed("The body must be one activity.");

    private static JsonObject Connection(HttpRequest request, string token, Conversation conversation, string? watermark)
    {
        var from = Watermark(watermark) is > 0 and var seen ? $"watermark={seen}&" : string.Empty;
        return new JsonObject
        {
            ["conversationId"] = conversation.Id,
            ["token"] = token,
            ["expires_in"] = (int)DirectLineTokens.Lifetime.TotalSeconds,
            ["streamUrl"] = $"ws://{request.Host}/v3/directline/conversations/{conversation.Id}/stream?{from}{DirectLineAuthentication.StreamParameter}={token}",
        };
    }
}
