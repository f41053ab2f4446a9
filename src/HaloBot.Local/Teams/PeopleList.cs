using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Who there is and where they meet, as drivers are told.</summary>
internal static class PeopleList
{
    public static JsonObject Show() => new()
    {
        ["bot"] = new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName },
        ["channel"] = new JsonObject { ["id"] = TeamsDirectory.ChannelId, ["name"] = TeamsDirectory.ChannelName, ["team"] = TeamsDirectory.TeamName },
        ["channels"] = new JsonArray([.. TeamsDirectory.Channels.Select(channel => new JsonObject { ["id"] = channel.Key, ["name"] = channel.Value })]),
        ["people"] = new JsonArray([.. TeamsDirectory.People.Select(person => new JsonObject
        {
            ["key"] = person.Key,
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["aadObjectId"] = person.AadObjectId,
            ["tenantId"] = person.TenantId,
            ["manager"] = person.Manager,
            ["guest"] = person.Guest,
            ["chat"] = person.ChatId,
        })]),
    };
}
