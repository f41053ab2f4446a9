using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Fills what the Teams client and service fill into a person's activity before a bot receives it.</summary>
internal sealed class StaffActivities(LocalAddresses addresses, TimeProvider business)
{
    public JsonObject Fill(JsonObject sent, Person person, TeamsAddress address)
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

    private static JsonArray Entities(JsonObject activity)
    {
        var entities = (activity["entities"] as JsonArray)?.DeepClone().AsArray() ?? [];
        if (entities.All(entity => entity.Text("type") != Mentions.Type))
        {
            foreach (var mention in Mentions.In(activity.Text("text")))
            {
                entities.Add((JsonNode)mention);
            }
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
    private static JsonObject ChannelData(JsonObject activity, Person person, TeamsAddress address, bool isMessage)
    {
        var data = (activity["channelData"] as JsonObject)?.Copy() ?? [];
        data["tenant"] ??= new JsonObject { ["id"] = person.TenantId };
        if (address.ChatOf is null)
        {
            data["team"] ??= new JsonObject { ["id"] = TeamsDirectory.TeamId };
            data["channel"] ??= new JsonObject { ["id"] = address.ConversationId };
        }

        if (!isMessage)
        {
            var isSearch = activity.Text("name")?.StartsWith("composeExtension/", StringComparison.Ordinal) == true;
            data["source"] ??= new JsonObject { ["name"] = isSearch ? "compose" : "message" };
        }
        else if (address.ChatOf is null)
        {
            data["teamsTeamId"] ??= TeamsDirectory.TeamId;
            data["teamsChannelId"] ??= address.ConversationId;
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
