using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>Gives activities the parts that the Direct Line service fills in, whatever the client claimed.</summary>
internal sealed class DirectLineActivities(LocalAddresses addresses, TimeProvider business)
{
    private const string ChannelId = "directline";
    private static readonly string[] OfTheService = ["id", "timestamp", "serviceUrl", "channelId", "conversation", "recipient", "from"];

    /// <summary>The bot joined, and with it the user where the token names one.</summary>
    public JsonObject ConversationUpdate(Conversation conversation)
    {
        var joined = new JsonArray(Bot());
        if (conversation.UserId is not null)
        {
            joined.Add((JsonNode)new JsonObject { ["id"] = conversation.UserId });
        }

        var activity = new JsonObject { ["type"] = "conversationUpdate", ["id"] = Guid.NewGuid().ToString("N"), ["membersAdded"] = joined };
        return Address(activity, conversation, new JsonObject { ["id"] = conversation.UserId ?? conversation.Id });
    }

    /// <summary>A client's activity as the bot receives it; its sender is the token's user, or else who the client says it is.</summary>
    public JsonObject FromClient(JsonObject sent, Conversation conversation, string userId)
    {
        var from = new JsonObject { ["id"] = userId };
        if (sent.Text("from", "name") is { } name)
        {
            from["name"] = name;
        }

        from["role"] = "user";
        var activity = sent.Copy();
        Array.ForEach(OfTheService, property => activity.Remove(property));
        return Address(activity, conversation, from);
    }

    /// <summary>The bot's activity as clients receive it.</summary>
    public JsonObject FromBot(JsonObject sent, Conversation conversation, string? replyToId)
    {
        var activity = sent.Copy();
        var from = (activity["from"] as JsonObject)?.Copy() ?? Bot();
        from["role"] = "bot";
        Array.ForEach(OfTheService, property => activity.Remove(property));
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        Address(activity, conversation, from);
        activity.Remove("recipient");
        return activity;
    }

    private static JsonObject Bot() => new() { ["id"] = "halobot@local", ["name"] = "HaloBot" };

    private JsonObject Address(JsonObject activity, Conversation conversation, JsonObject from)
    {
        activity["timestamp"] = business.Stamp();
        activity["serviceUrl"] = addresses.DirectLineServiceUrl;
        activity["channelId"] = ChannelId;
        activity["from"] = from;
        activity["conversation"] = new JsonObject { ["id"] = conversation.Id };
        activity["recipient"] = Bot();
        return activity;
    }
}
