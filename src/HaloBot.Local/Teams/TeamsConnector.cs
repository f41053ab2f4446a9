using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>The Bot Connector API of the simulated Teams: how the bot posts, replies, edits and deletes.</summary>
internal static class TeamsConnector
{
    public static void MapTeamsConnector(this RouteGroupBuilder teams)
    {
        teams.MapPost("/v3/conversations", CreateAsync);
        var conversation = teams.MapGroup("/v3/conversations/{conversation}");
        conversation.MapPost("/activities", SendAsync);
        conversation.MapPost("/activities/{activity}", SendAsync); // in Teams the thread is in the conversation's id: this one says nothing
        conversation.MapPut("/activities/{activity}", UpdateAsync);
        conversation.MapDelete("/activities/{activity}", Delete);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, TeamsChannel channel, LocalAddresses addresses)
    {
        if (await request.ReadObjectAsync() is not { } asked || asked["activity"] is not JsonObject activity)
        {
            return TeamsErrors.Malformed("A conversation in a channel begins with an activity.");
        }

        if (asked.Text("channelData", "channel", "id") != TeamsDirectory.ChannelId)
        {
            return TeamsErrors.UnknownConversation();
        }

        if (MessageLimits.Refuse(activity) is { } refusal)
        {
            return refusal;
        }

        var post = channel.Add(rootId: null, ByBot(activity));
        return Results.Json(
            new JsonObject
            {
                ["id"] = new ChannelAddress(TeamsDirectory.ChannelId, post.Id).ToString(),
                ["activityId"] = post.Id,
                ["serviceUrl"] = addresses.TeamsServiceUrl,
            },
            statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> SendAsync(string conversation, HttpRequest request, TeamsChannel channel)
    {
        var address = ChannelAddress.Parse(conversation);
        if (!channel.Knows(address))
        {
            return TeamsErrors.UnknownConversation();
        }

        if (await request.ReadObjectAsync() is not { } activity || activity.Text("type") is not { } type)
        {
            return TeamsErrors.Malformed("The body must be one activity with a type.");
        }

        if (type == "typing")
        {
            return Id(Guid.NewGuid().ToString());
        }

        return MessageLimits.Refuse(activity) ?? Id(channel.Add(address.RootId, ByBot(activity)).Id);
    }

    private static async Task<IResult> UpdateAsync(string conversation, string activity, HttpRequest request, TeamsChannel channel)
    {
        var (message, refusal) = FindOwn(conversation, activity, channel);
        if (message is null)
        {
            return refusal!;
        }

        if (await request.ReadObjectAsync() is not { } content)
        {
            return TeamsErrors.Malformed("The body must be one activity.");
        }

        return MessageLimits.Refuse(content) ?? Id(channel.Edit(message, ByBot(content)).Id);
    }

    private static IResult Delete(string conversation, string activity, TeamsChannel channel)
    {
        var (message, refusal) = FindOwn(conversation, activity, channel);
        if (message is null)
        {
            return refusal!;
        }

        channel.Delete(message);
        return Results.Ok();
    }

    private static (TeamsMessage? Message, IResult? Refusal) FindOwn(string conversation, string activity, TeamsChannel channel)
    {
        var address = ChannelAddress.Parse(conversation);
        if (!channel.Knows(address))
        {
            return (null, TeamsErrors.UnknownConversation());
        }

        if (channel.Find(activity) is not { Deleted: false } message || (address.RootId is not null && message.RootId != address.RootId))
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

    private static IResult Id(string id) => Results.Json(new JsonObject { ["id"] = id });
}
