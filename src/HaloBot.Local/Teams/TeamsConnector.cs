using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>The Bot Connector API of the simulated Teams: how the bot posts, replies, edits and deletes.</summary>
internal static class TeamsConnector
{
    public static void MapTeamsConnector(this IEndpointRouteBuilder teams)
    {
        teams.MapPost("/v3/conversations", CreateAsync);
        var conversation = teams.MapGroup("/v3/conversations/{conversation}");
        conversation.MapPost("/activities", SendAsync);
        conversation.MapPost("/activities/{activity}", SendAsync); // in Teams the thread is in the conversation's id: this one says nothing
        conversation.MapPut("/activities/{activity}", UpdateAsync);
        conversation.MapDelete("/activities/{activity}", Delete);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, ConnectorGate gate, TeamsMessages messages, LocalAddresses addresses)
    {
        if (await request.ReadObjectAsync() is not { } asked)
        {
            return TeamsErrors.Malformed("The body must be the parameters of one conversation.");
        }

        var activity = asked["activity"] as JsonObject;
        if (asked.Text("channelData", "channel", "id") is not { } channelId)
        {
            return OpenChat(asked, activity, gate, messages, addresses);
        }

        if (activity is null)
        {
            return TeamsErrors.Malformed("A conversation in a channel begins with an activity.");
        }

        var channel = new TeamsAddress(channelId);
        if ((gate.RefuseWriting(channel) ?? (channel.IsChannel ? MessageLimits.Refuse(activity) : TeamsErrors.UnknownConversation())) is { } refusal)
        {
            return refusal;
        }

        var post = messages.Add(channel, ByBot(activity));
        return Created(post.Address, post.Id, addresses);
    }

    /// <summary>A person's chat with the bot is there already: opening it tells its id, and may say something in it.</summary>
    private static IResult OpenChat(JsonObject asked, JsonObject? activity, ConnectorGate gate, TeamsMessages messages, LocalAddresses addresses)
    {
        if (asked["members"] is not JsonArray { Count: 1 } members || TeamsDirectory.Find(members[0].Text("id")) is not { IsMember: true } person)
        {
            return TeamsErrors.Malformed("Name a channel in channelData.channel.id, or one member of the team in members.");
        }

        var chat = new TeamsAddress(person.ChatId);
        if (activity is null)
        {
            return Created(chat, activityId: null, addresses);
        }

        return gate.RefuseWriting(chat) ?? MessageLimits.Refuse(activity) ?? Created(chat, messages.Add(chat, ByBot(activity)).Id, addresses);
    }

    private static async Task<IResult> SendAsync(string conversation, HttpRequest request, ConnectorGate gate, TeamsMessages messages)
    {
        var address = TeamsAddress.Parse(conversation);
        if (gate.RefuseAddress(address) is { } refusal)
        {
            return refusal;
        }

        if (await request.ReadObjectAsync() is not { } activity || activity.Text("type") is not { } type)
        {
            return TeamsErrors.Malformed("The body must be one activity with a type.");
        }

        if (type == "typing")
        {
            return Id(Guid.NewGuid().ToString());
        }

        return gate.RefuseWriting(address) ?? MessageLimits.Refuse(activity) ?? Id(messages.Add(address, ByBot(activity)).Id);
    }

    private static async Task<IResult> UpdateAsync(string conversation, string activity, HttpRequest request, ConnectorGate gate, TeamsMessages messages)
    {
        var address = TeamsAddress.Parse(conversation);
        var (message, refusal) = FindOwn(address, activity, gate, messages);
        if (message is null)
        {
            return refusal!;
        }

        if (await request.ReadObjectAsync() is not { } content)
        {
            return TeamsErrors.Malformed("The body must be one activity.");
        }

        return gate.RefuseWriting(address) ?? MessageLimits.Refuse(content) ?? Id(messages.Edit(message, ByBot(content)).Id);
    }

    private static IResult Delete(string conversation, string activity, ConnectorGate gate, TeamsMessages messages)
    {
        var address = TeamsAddress.Parse(conversation);
        var (message, refusal) = FindOwn(address, activity, gate, messages);
        if ((refusal ?? gate.RefuseWriting(address)) is { } refused)
        {
            return refused;
        }

        messages.Delete(message!);
        return Results.Ok();
    }

    private static (TeamsMessage? Message, Refusal? Refusal) FindOwn(TeamsAddress address, string activity, ConnectorGate gate, TeamsMessages messages)
    {
        if (gate.RefuseAddress(address) is { } refusal)
        {
            return (null, refusal);
        }

        if (messages.Find(activity) is not { Deleted: false } message
            || message.ConversationId != address.ConversationId
            || (address.RootId is not null && message.RootId != address.RootId))
        {
            return (null, TeamsErrors.UnknownActivity());
        }

        return message.AuthorId == TeamsDirectory.BotId ? (message, null) : (null, TeamsErrors.NotTheBots());
    }

    private static JsonObject ByBot(JsonObject activity)
    {
        var own = activity.Copy();
        own["type"] ??= "message";
        own["from"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName };
        return own;
    }

    private static IResult Created(TeamsAddress address, string? activityId, LocalAddresses addresses)
    {
        var body = new JsonObject { ["id"] = address.ToString(), ["serviceUrl"] = addresses.TeamsServiceUrl };
        if (activityId is not null)
        {
            body["activityId"] = activityId;
        }

        return Results.Json(body, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Id(string id) => Results.Json(new JsonObject { ["id"] = id });
}
