using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Plays somebody who adds HaloBot to the team, or removes it: the bot hears of both twice, as from Teams.</summary>
internal sealed class Installation(TeamApp app, BotClient bot, LocalAddresses addresses, TimeProvider business)
{
    /// <param name="person">Somebody of another tenant would do so in a team of their own: this one stays as it is.</param>
    /// <param name="channelId">The channel chosen for the bot.</param>
    /// <returns>The bot's answer: the first failure if there is one.</returns>
    public async Task<BotAnswer> ChangeAsync(Person person, bool add, string channelId, CancellationToken cancellationToken)
    {
        if (person.IsMember)
        {
            app.Install(add);
        }

        var told = await bot.PostAsync(InstallationUpdate(person, add, channelId), cancellationToken);
        var members = await bot.PostAsync(ConversationUpdate(person, add, channelId), cancellationToken);
        return told.Succeeded ? members : told;
    }

    private JsonObject InstallationUpdate(Person person, bool add, string channelId)
    {
        var activity = Activity("installationUpdate", person, channelId);
        activity["action"] = add ? "add" : "remove";
        activity["locale"] = "en-GB";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" });
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channelId };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject ConversationUpdate(Person person, bool add, string channelId)
    {
        var activity = Activity("conversationUpdate", person, channelId);
        activity[add ? "membersAdded" : "membersRemoved"] = new JsonArray(new JsonObject { ["id"] = TeamsDirectory.BotId });
        activity["channelData"]!["eventType"] = add ? "teamMemberAdded" : "teamMemberRemoved";
        return activity;
    }

    private JsonObject Activity(string type, Person person, string channelId)
    {
        var conversation = new TeamsAddress(channelId).ToJson(person.TenantId);
        conversation["name"] = TeamsDirectory.Channels[channelId];
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["from"] = new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId },
            ["timestamp"] = business.Stamp(),
            ["serviceUrl"] = addresses.TeamsServiceUrl,
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName },
            ["channelId"] = "msteams",
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = person.TenantId },
                ["team"] = new JsonObject { ["id"] = TeamsDirectory.TeamId, ["name"] = TeamsDirectory.TeamName, ["aadGroupId"] = TeamsDirectory.TeamGroupId },
                ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channelId } },
            },
        };
    }
}
