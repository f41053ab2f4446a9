using System.Net;
using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

public sealed class StaffDriverTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    private StaffChannel Channel { get; } = new(world);

    [Fact]
    public async Task Drivers_learn_who_there_is()
    {
        var (_, body) = await world.SendAsync(HttpMethod.Get, "local/teams/people");

        body.Text("bot", "id").ShouldBe(TeamsDirectory.BotId);
        var people = body!["people"]!.AsArray();
        people.Where(person => (bool)person!["manager"]!).Select(person => person.Text("key")).ShouldBe(["priya"]);
        people.Single(person => person.Text("key") == "mallory").Text("tenantId").ShouldNotBe(TeamsDirectory.TenantId);
    }

    [Fact]
    public async Task A_persons_message_appears_and_reaches_the_bot_as_Teams_would_send_it()
    {
        var (thread, root) = await Channel.PostAsync("New complaint");

        var (status, _) = await Channel.ActAsync("priya", StaffChannel.Message("<at>HaloBot</at> I'll call them", thread));

        status.ShouldBe(200);
        var received = world.Bot.Received(activity => activity.Text("conversation", "id") == thread).Single();
        var priya = TeamsDirectory.Find("priya")!;
        received.Text("from", "id").ShouldBe(priya.Id);
        received.Text("from", "aadObjectId").ShouldBe(priya.AadObjectId);
        received.Text("channelData", "tenant", "id").ShouldBe(TeamsDirectory.TenantId);
        received.Text("channelData", "team", "id").ShouldBe(TeamsDirectory.TeamId);
        received.Text("channelData", "channel", "id").ShouldBe(TeamsDirectory.ChannelId);
        received.Text("conversation", "conversationType").ShouldBe("channel");
        received.Text("recipient", "id").ShouldBe(TeamsDirectory.BotId);
        received.Text("serviceUrl").ShouldBe($"{world.Host.BaseAddress}local/teams");
        received["entities"]!.AsArray().First().Text("mentioned", "id").ShouldBe(TeamsDirectory.BotId);
        var reply = (await Channel.FindAsync(root))!["replies"]!.AsArray().Single();
        reply.Text("id").ShouldBe(received.Text("id"));
        reply.Text("from", "name").ShouldBe(priya.Name);
    }

    [Fact]
    public async Task A_new_post_of_a_person_is_the_root_of_its_own_thread()
    {
        await Channel.ActAsync("sam", StaffChannel.Message("<at>HaloBot</at> cases"));

        var received = world.Bot.Received(activity => activity.Text("text") == "<at>HaloBot</at> cases").Single();
        received.Text("conversation", "id").ShouldBe($"{TeamsDirectory.ChannelId};messageid={received.Text("id")}");
    }

    [Fact]
    public async Task Something_sent_twice_under_one_id_appears_once()
    {
        var activity = StaffChannel.Message("Once");
        activity["id"] = "given-1";

        await Channel.ActAsync("sam", activity.Copy());
        await Channel.ActAsync("sam", activity.Copy());

        (await Channel.PostsAsync()).Count(post => post.Text("activity", "text") == "Once").ShouldBe(1);
        world.Bot.Received(received => received.Text("id") == "given-1").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_button_is_an_invoke_whose_answer_comes_back_and_which_does_not_appear()
    {
        var (thread, root) = await Channel.PostAsync("Card");
        world.Bot.Answer = activity => Task.FromResult<(HttpStatusCode, JsonNode?)>(
            (HttpStatusCode.OK, activity.Text("type") == "invoke" ? new JsonObject { ["statusCode"] = 200, ["value"] = "done" } : null));

        var (status, body) = await Channel.ActAsync("priya", new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = root,
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "takeOver" } },
        });

        status.ShouldBe(200);
        body.Text("value").ShouldBe("done");
        world.Bot.Received(activity => activity.Text("replyToId") == root).Single().Text("conversation", "id").ShouldBe(thread);
        (await Channel.FindAsync(root))!["replies"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_of_another_tenant_reaches_the_bot_but_not_the_channel()
    {
        await Channel.ActAsync("mallory", StaffChannel.Message("Let me in"));

        var received = world.Bot.Received(activity => activity.Text("text") == "Let me in").Single();
        received.Text("channelData", "tenant", "id").ShouldNotBe(TeamsDirectory.TenantId);
        (await Channel.PostsAsync()).Count(post => post.Text("activity", "text") == "Let me in").ShouldBe(0);
    }

    [Fact]
    public async Task Viewers_whom_a_card_names_see_their_own_and_others_the_base_card()
    {
        world.Bot.Answer = activity => Task.FromResult<(HttpStatusCode, JsonNode?)>((HttpStatusCode.OK, activity.Text("value", "trigger") != "automatic" ? null : new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.card.adaptive",
            ["value"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["fallbackText"] = $"for {activity.Text("from", "id")}" },
        }));
        var (_, created) = await Channel.CreateAsync(StaffChannel.WithCard(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = "for anyone",
            ["refresh"] = new JsonObject
            {
                ["userIds"] = new JsonArray(TeamsDirectory.Find("priya")!.Id),
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "refresh" },
            },
        }));
        var root = created.Text("activityId")!;

        async Task<string?> SeenAsync(string? viewer) =>
            (await Channel.FindAsync(root, viewer))!["activity"]!["attachments"]![0].Text("content", "fallbackText");

        (await SeenAsync(null)).ShouldBe("for anyone");
        (await SeenAsync("sam")).ShouldBe("for anyone");
        (await SeenAsync("priya")).ShouldBe($"for {TeamsDirectory.Find("priya")!.Id}");
        await SeenAsync("priya");
        world.Bot.Received(activity => activity.Text("replyToId") == root).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_persons_edits_and_deletes_show_and_are_told()
    {
        await Channel.ActAsync("sam", StaffChannel.Message("Typpo"));
        var id = (await Channel.PostsAsync()).Last(post => post.Text("activity", "text") == "Typpo").Text("id")!;

        await Channel.ActAsync("sam", new JsonObject { ["type"] = "messageUpdate", ["id"] = id, ["text"] = "Typo" });
        (await Channel.FindAsync(id)).Text("activity", "text").ShouldBe("Typo");
        await Channel.ActAsync("sam", new JsonObject { ["type"] = "messageDelete", ["id"] = id });
        (await Channel.FindAsync(id)).ShouldBeNull();

        world.Bot.Received(activity => activity.Text("id") == id).Select(activity => activity.Text("channelData", "eventType"))
            .ShouldBe([null, "editMessage", "softDeleteMessage"]);
    }

    [Fact]
    public async Task An_unknown_person_or_no_activity_is_a_400()
    {
        (await world.SendAsync(HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = "zoe", ["activity"] = StaffChannel.Message("x") })).Status.ShouldBe(400);
        (await world.SendAsync(HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = "sam" })).Status.ShouldBe(400);
        (await world.SendAsync(HttpMethod.Get, "local/teams/posts?as=zoe")).Status.ShouldBe(400);
    }
}
