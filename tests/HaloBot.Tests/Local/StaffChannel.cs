using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

/// <summary>The staff's channel from outside: what the bot does to it, and what people do in it.</summary>
internal sealed class StaffChannel(LocalWorld world)
{
    public static JsonObject Message(string text, string? conversation = null)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text };
        if (conversation is not null)
        {
            message["conversation"] = new JsonObject { ["id"] = conversation };
        }

        return message;
    }

    public static JsonObject WithCard(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    public Task<(int Status, JsonNode? Body)> CreateAsync(JsonObject activity, string channelId = TeamsDirectory.ChannelId) => world.SendAsync(
        HttpMethod.Post,
        "local/teams/v3/conversations",
        new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
            ["activity"] = activity,
        });

    public async Task<(string Thread, string Root)> PostAsync(string text)
    {
        var (status, body) = await CreateAsync(Message(text));
        status.ShouldBe(201);
        return (body.Text("id")!, body.Text("activityId")!);
    }

    public Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string conversation, JsonObject? activity, string? id = null) =>
        world.SendAsync(method, $"local/teams/v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(id is null ? null : $"/{id}")}", activity);

    public async Task<(int Status, JsonNode? Body)> ActAsync(string person, JsonObject activity)
    {
        var (status, answer) = await world.SendAsync(
            HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = person, ["activity"] = activity });
        status.ShouldBe(200);
        return ((int)answer!["status"]!, answer["body"]);
    }

    public async Task<JsonNode?[]> PostsAsync(string? viewer = null) =>
        [.. (await world.SendAsync(HttpMethod.Get, $"local/teams/posts{(viewer is null ? null : $"?as={viewer}")}")).Body!.AsArray()];

    public async Task<JsonNode?[]> ChatAsync(string person) =>
        [.. (await world.SendAsync(HttpMethod.Get, $"local/teams/chat?as={person}")).Body!.AsArray()];

    /// <summary>What Teams refused, newest first.</summary>
    public async Task<JsonNode?[]> RefusalsAsync() => [.. (await world.SendAsync(HttpMethod.Get, "local/teams/refusals")).Body!.AsArray()];

    public async Task<JsonNode?> FindAsync(string id, string? viewer = null) => (await PostsAsync(viewer)).SingleOrDefault(post => post.Text("id") == id);
}
