using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

/// <summary>What the team lets the bot read, and whether it is there at all. Each test has a world of its own.</summary>
public sealed class TeamAppTests : IAsyncLifetime
{
    private readonly LocalWorld _world = new();

    private StaffChannel Teams { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        Teams = new StaffChannel(_world);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Without_consent_the_bot_reads_what_mentions_it_and_no_more()
    {
        await ConsentAsync(false);
        await _world.RestartAsync();

        (await Teams.ActAsync("sam", StaffChannel.Message("Between us"))).Status.ShouldBe(204);
        (await Teams.ActAsync("sam", StaffChannel.Message("Hello <at>Priya Shah</at>"))).Status.ShouldBe(204);
        (await Teams.ActAsync("sam", StaffChannel.Message("<at>HaloBot</at> hello"))).Status.ShouldBe(200);
        (await Teams.ActAsync("sam", StaffChannel.Message("a chat is between two", TeamsDirectory.Find("sam")!.ChatId))).Status.ShouldBe(200);
        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "message", ["value"] = new JsonObject { ["x"] = 1 } })).Status.ShouldBe(200);
        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "invoke", ["name"] = "task/fetch" })).Status.ShouldBe(200);

        _world.Bot.Received(activity => activity.Text("type") == "message" && activity["value"] is null).Select(activity => activity.Text("text"))
            .ShouldBe(["<at>HaloBot</at> hello", "a chat is between two"]);
        (await Teams.PostsAsync()).Select(post => post.Text("activity", "text")).ShouldBe(["Between us", "Hello <at>Priya Shah</at>", "<at>HaloBot</at> hello"]);
        await ConsentAsync(true);
        (await Teams.ActAsync("sam", StaffChannel.Message("Between all of us"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Without_consent_edits_and_deletes_reach_the_bot_if_the_message_did()
    {
        await ConsentAsync(false);
        await Teams.ActAsync("sam", StaffChannel.Message("secret"));
        await Teams.ActAsync("sam", StaffChannel.Message("<at>HaloBot</at> one"));
        var (secret, one) = ((await Teams.PostsAsync())[0].Text("id"), (await Teams.PostsAsync())[1].Text("id"));

        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "messageUpdate", ["id"] = secret, ["text"] = "still secret" })).Status.ShouldBe(204);
        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "messageUpdate", ["id"] = one, ["text"] = "<at>HaloBot</at> two" })).Status.ShouldBe(200);
        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "messageDelete", ["id"] = one })).Status.ShouldBe(200);
        (await Teams.ActAsync("sam", new JsonObject { ["type"] = "messageDelete", ["id"] = secret })).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Installing_tells_the_bot_twice_and_which_channel_was_chosen()
    {
        var (status, answer) = await InstallAsync("add", TeamsDirectory.TeamId);

        status.ShouldBe(200);
        ((int)answer!["status"]!).ShouldBe(200);
        var (update, members) = (_world.Bot.Received(_ => true)[0], _world.Bot.Received(_ => true)[1]);
        update.Text("type").ShouldBe("installationUpdate");
        update.Text("action").ShouldBe("add");
        update.Text("from", "aadObjectId").ShouldBe(TeamsDirectory.Find("priya")!.AadObjectId);
        update.Text("conversation", "name").ShouldBe("General");
        members.Text("type").ShouldBe("conversationUpdate");
        members["membersAdded"]![0].Text("id").ShouldBe(TeamsDirectory.BotId);
        foreach (var told in new[] { update, members })
        {
            told.Text("channelData", "settings", "selectedChannel", "id").ShouldBe(TeamsDirectory.TeamId);
            told.Text("channelData", "tenant", "id").ShouldBe(TeamsDirectory.TenantId);
            told.Text("channelData", "team", "aadGroupId").ShouldBe(TeamsDirectory.TeamGroupId);
        }
    }

    [Fact]
    public async Task A_removed_bot_hears_nothing_and_may_write_nothing_until_it_is_added_again()
    {
        await Teams.PostAsync("Here I am");
        await InstallAsync("remove");

        _world.Bot.Received(activity => activity.Text("action") == "remove").Count.ShouldBe(1);
        var (status, body) = await Teams.CreateAsync(StaffChannel.Message("Still here?"));
        (status, body.Text("error", "code")).ShouldBe((403, "BotNotInConversationRoster"));
        (await _world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/members")).Status.ShouldBe(403);
        (await Teams.ActAsync("sam", StaffChannel.Message("<at>HaloBot</at> are you there?"))).Status.ShouldBe(204);

        await InstallAsync("add");
        (await Teams.CreateAsync(StaffChannel.Message("Back again"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task The_team_has_a_second_channel_which_is_looked_at_by_its_id()
    {
        await Teams.CreateAsync(StaffChannel.Message("For everybody"), TeamsDirectory.TeamId);
        await Teams.ActAsync("sam", StaffChannel.Message("Thanks", TeamsDirectory.TeamId));

        (await Teams.PostsAsync()).ShouldBeEmpty();
        var (_, posts) = await _world.SendAsync(HttpMethod.Get, $"local/teams/posts?channel={Uri.EscapeDataString(TeamsDirectory.TeamId)}");
        posts!.AsArray().Select(post => post.Text("activity", "text")).ShouldBe(["For everybody", "Thanks"]);
        _world.Bot.Received(_ => true).Single().Text("channelData", "channel", "id").ShouldBe(TeamsDirectory.TeamId);
        (await _world.SendAsync(HttpMethod.Get, "local/teams/posts?channel=19:nowhere")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_a_400()
    {
        (await _world.SendAsync(HttpMethod.Put, "local/teams/consent", new JsonObject { ["readAll"] = "no" })).Status.ShouldBe(400);
        (await InstallAsync("upgrade")).Status.ShouldBe(400);
        (await InstallAsync("add", "19:nowhere")).Status.ShouldBe(400);
        (await _world.SendAsync(HttpMethod.Post, "local/teams/installation", new JsonObject { ["action"] = "add", ["from"] = "zoe" })).Status.ShouldBe(400);
    }

    private async Task ConsentAsync(bool readAll) =>
        (await _world.SendAsync(HttpMethod.Put, "local/teams/consent", new JsonObject { ["readAll"] = readAll })).Status.ShouldBe(200);

    private Task<(int Status, JsonNode? Body)> InstallAsync(string action, string? channelId = null) => _world.SendAsync(
        HttpMethod.Post, "local/teams/installation", new JsonObject { ["from"] = "priya", ["action"] = action, ["channelId"] = channelId });
}
