using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

/// <summary>Each person's own chat with the bot.</summary>
public sealed class PersonalChatTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    private StaffChannel Teams { get; } = new(world);

    [Fact]
    public async Task A_message_appears_in_the_chat_only_and_reaches_the_bot_as_Teams_would_send_it()
    {
        var (status, _) = await Teams.ActAsync("priya", StaffChannel.Message("cases", Chat("priya")));

        status.ShouldBe(200);
        var received = world.Bot.Received(activity => activity.Text("text") == "cases").Single();
        received.Text("conversation", "id").ShouldBe(Chat("priya"));
        received.Text("conversation", "conversationType").ShouldBe("personal");
        received["conversation"]!["isGroup"].ShouldBeNull();
        received["channelData"]!.AsObject().Select(property => property.Key).ShouldBe(["tenant"]);
        (await Teams.ChatAsync("priya")).Select(line => line.Text("text")).ShouldContain("cases");
        (await Teams.ChatAsync("sam")).ShouldBeEmpty();
        (await Teams.PostsAsync()).Select(post => post.Text("activity", "text")).ShouldNotContain("cases");
    }

    [Fact]
    public async Task The_bot_answers_edits_and_deletes_there_across_a_restart()
    {
        var (status, sent) = await Teams.SendAsync(HttpMethod.Post, Chat("alex"), StaffChannel.Message("One open case"));
        var (_, other) = await Teams.SendAsync(HttpMethod.Post, Chat("alex"), StaffChannel.Message("Oops"));
        await world.RestartAsync();

        status.ShouldBe(200);
        (await Teams.SendAsync(HttpMethod.Put, Chat("alex"), StaffChannel.Message("Two open cases"), sent.Text("id"))).Status.ShouldBe(200);
        (await Teams.SendAsync(HttpMethod.Delete, Chat("alex"), null, other.Text("id"))).Status.ShouldBe(200);
        var line = (await Teams.ChatAsync("alex")).Single();
        line.Text("text").ShouldBe("Two open cases");
        line.Text("from", "id").ShouldBe(TeamsDirectory.BotId);
        line.Text("lastEditedDateTime").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_button_in_the_chat_goes_to_the_chat()
    {
        var (_, sent) = await Teams.SendAsync(HttpMethod.Post, Chat("gita"), StaffChannel.Message("Card"));

        await Teams.ActAsync("gita", new JsonObject { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["replyToId"] = sent.Text("id"), ["value"] = new JsonObject() });

        world.Bot.Received(activity => activity.Text("replyToId") == sent.Text("id")).Single().Text("conversation", "id").ShouldBe(Chat("gita"));
    }

    [Fact]
    public async Task The_bot_may_open_a_chat_by_somebodys_id()
    {
        var (status, body) = await world.SendAsync(HttpMethod.Post, "local/teams/v3/conversations", new JsonObject
        {
            ["members"] = new JsonArray(new JsonObject { ["id"] = TeamsDirectory.Find("gita")!.Id }),
            ["tenantId"] = TeamsDirectory.TenantId,
        });

        status.ShouldBe(201);
        body.Text("id").ShouldBe(Chat("gita"));
        var (_, members) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{Chat("gita")}/members");
        members!.AsArray().Select(member => member.Text("id")).ShouldBe([TeamsDirectory.Find("gita")!.Id]);
    }

    [Fact]
    public async Task Nobody_writes_in_somebody_elses_chat()
    {
        await Teams.ActAsync("mallory", StaffChannel.Message("Let me see", Chat("priya")));

        (await Teams.ChatAsync("priya")).Select(line => line.Text("text")).ShouldNotContain("Let me see");
        (await world.SendAsync(HttpMethod.Get, "local/teams/chat?as=zoe")).Status.ShouldBe(400);
    }

    private static string Chat(string person) => TeamsDirectory.Find(person)!.ChatId;
}
