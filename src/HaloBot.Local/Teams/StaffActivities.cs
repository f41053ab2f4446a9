using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Fills what the Teams client and service fill into a person's activity before a bot receives it.</summary>
internal sealed class StaffActivities(LocalAddresses addresses, TimeProvider business)
{
    private const string BotMention = $"<at>{TeamsDirectory.BotName}</at>";

    public JsonObject Fill(JsonObject sent, Person person, ChannelAddress address)
    {
        var activity = sent.Copy();
        var isMessage = activity.Text("type") == "message" && activity["value"] is null;
        activity["id"] = sent.Text("id") ?? Guid.NewGuid().ToString();
        activity["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId };
        activity["timestamp"] = business.Stamp();
        activity["serviceUrl"] = addresses.TeamsServiceUrl;
        activity["conversation"] = address.ToJson(person.TenantId);
        activity["recipient"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName };
        activity["channelId"] = "msteams";
        activity["locale"] ??= "en-GB";
        if (isMessage)
        {
            activity["textFormat"] ??= "plain";
        }

        activity["entities"] = Entities(activity);
        activity["channelData"] = ChannelData(activity, person, address, isMessage);
        return activity;
    }

    /// <summary>A text that names the bot carries the mention that the client would have added.</summary>
    private static JsonArray Entities(JsonObject activity)
    {
        var entities = (activity["entities"] as JsonArray)?.DeepClone().AsArray() ?? [];
        var mentioned = entities.Any(entity => entity.Text("type") == "mention");
        if (!mentioned && activity.Text("text")?.Contains(BotMention, StringComparison.OrdinalIgnoreCase) == true)
        {
            entities.Add((JsonNode)new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName },
                ["text"] = BotMention,
            });
        }

        if (entities.All(entity => entity.Text("type") != "clientInfo"))
        {
            entities.Add((JsonNode)new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "en-GB",
                ["country"] = "GB",
                ["platform"] = "Web",
                ["timezone"] = "Europe/London",
            });
        }

        return entities;
    }

    /// <summary>What the driver gave stands, so that a test may send what no client would.</summary>
    private static JsonObject ChannelData(JsonObject activity, Person person, ChannelAddress address, bool isMessage)
    {
        var data = (activity["channelData"] as JsonObject)?.Copy() ?? [];
        data["tenant"] ??= new JsonObject { ["id"] = person.TenantId };
        data["team"] ??= new JsonObject { ["id"] = TeamsDirectory.TeamId };
        data["channel"] ??= new JsonObject { ["id"] = address.ChannelId };
        if (isMessage)
        {
            data["teamsTeamId"] ??= TeamsDirectory.TeamId;
            data["teamsChannelId"] ??= address.ChannelId;
        }
        else
        {
            data["source"] ??= new JsonObject { ["name"] = "message" };
        }

        switch (activity.Text("type"))
        {
            case "messageUpdate":
                data["eventType"] ??= "editMessage";
                break;
            case "messageDelete":
                data["eventType"] ??= "softDeleteMessage";
                break;
        }

        return data;
    }
}
