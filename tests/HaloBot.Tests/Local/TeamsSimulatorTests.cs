using System.Net;
using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

public sealed class TeamsSimulatorTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    private const string Channel = TeamsDirectory.ChannelId;

    [Fact]
    public async Task A_post_has_a_thread_to_which_replies_go()
    {
        var (thread, root) = await PostAsync("New complaint");

        var (status, reply) = await SendAsync(HttpMethod.Post, thread, Message("First line"));

        status.ShouldBe(200);
        var post = await FindAsync(root);
        post.Text("activity", "text").ShouldBe("New complaint");
        post.Text("activity", "conversation", "id").ShouldBe(thread);
        post.Text("activity", "from", "id").ShouldBe(TeamsDirectory.BotId);
        var shown = post!["replies"]!.AsArray().Single();
        shown.Text("id").ShouldBe(reply.Text("id"));
        shown.Text("conversation", "id").ShouldBe(thread);
    }

    [Fact]
    public async Task Sending_to_the_channel_itself_is_a_new_post_whatever_replyToId_says()
    {
        var (_, root) = await PostAsync("First");

        var (_, sent) = await world.SendAsync(
            HttpMethod.Post, $"local/teams/v3/conversations/{Channel}/activities/{root}", Message("Second"));

        (await FindAsync(sent.Text("id")!)).Text("activity", "text").ShouldBe("Second");
        (await FindAsync(root))!["replies"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_keeps_its_place_and_carries_a_mark()
    {
        var (thread, root) = await PostAsync("Before");
        var sent = (await FindAsync(root)).Text("activity", "timestamp");

        var (status, body) = await SendAsync(HttpMethod.Put, thread, Message("After"), root);

        status.ShouldBe(200);
        body.Text("id").ShouldBe(root);
        var post = await FindAsync(root);
        post.Text("activity", "text").ShouldBe("After");
        post.Text("activity", "timestamp").ShouldBe(sent);
        post.Text("activity", "lastEditedDateTime").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        var (thread, root) = await PostAsync("Oops");

        (await SendAsync(HttpMethod.Delete, thread, null, root)).Status.ShouldBe(200);

        (await FindAsync(root)).ShouldBeNull();
        (await SendAsync(HttpMethod.Put, thread, Message("again"), root)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Unknown_ids_are_a_404_in_the_official_shape()
    {
        var (thread, _) = await PostAsync("Here");

        (await SendAsync(HttpMethod.Put, thread, Message("x"), "1")).Body.Text("error", "code").ShouldBe("ActivityNotFoundInConversation");
        (await SendAsync(HttpMethod.Post, $"{Channel};messageid=1", Message("x"))).Body.Text("error", "code").ShouldBe("ConversationNotFound");
        (await SendAsync(HttpMethod.Post, "19:other@thread.tacv2", Message("x"))).Status.ShouldBe(404);
        var (status, body) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{Channel}/members/29:nobody");
        status.ShouldBe(404);
        body.Text("error", "code").ShouldBe("MemberNotFoundInConversation");
        (await world.SendAsync(HttpMethod.Get, "local/teams/v3/teams/19:other@thread.tacv2")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_message_of_another_thread_is_not_found_in_this_one()
    {
        var ((thread, _), (_, other)) = (await PostAsync("One"), await PostAsync("Two"));

        (await SendAsync(HttpMethod.Put, thread, Message("x"), other)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_bot_cannot_change_what_people_wrote()
    {
        await ActAsync("sam", Message("Mine"));
        var mine = (await PostsAsync()).Last(post => post.Text("activity", "text") == "Mine");

        (await SendAsync(HttpMethod.Put, mine.Text("activity", "conversation", "id")!, Message("Yours"), mine.Text("id"))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("1.6", 10, 400)]
    [InlineData("1.5", 30_000, 413)]
    [InlineData("1.5", 10, 201)]
    public async Task Cards_that_Teams_would_not_show_are_refused(string version, int length, int expected)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = version,
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = new string('x', length) }),
        };

        (await CreateAsync(WithCard(card))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task The_roster_has_the_team_and_nobody_else()
    {
        var (_, members) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{Channel}/members");
        var (_, page) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{Channel}/pagedmembers?pageSize=2");
        var (_, rest) = await world.SendAsync(
            HttpMethod.Get, $"local/teams/v3/conversations/{Channel}/pagedmembers?pageSize=2&continuationToken={page.Text("continuationToken")}");

        var ids = members!.AsArray().Select(member => member.Text("id")).ToList();
        ids.ShouldBe(TeamsDirectory.People.Where(person => person.Key != "mallory").Select(person => person.Id));
        page!["members"]!.AsArray().Concat(rest!["members"]!.AsArray()).Select(member => member.Text("id")).ShouldBe(ids);
        rest["continuationToken"].ShouldBeNull();
    }

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
        var (thread, root) = await PostAsync("New complaint");

        var (status, _) = await ActAsync("priya", Message("<at>HaloBot</at> I'll call them", thread));

        status.ShouldBe(200);
        var received = world.Bot.Received(activity => activity.Text("conversation", "id") == thread).Single();
        var priya = TeamsDirectory.Find("priya")!;
        received.Text("from", "id").ShouldBe(priya.Id);
        received.Text("from", "aadObjectId").ShouldBe(priya.AadObjectId);
        received.Text("channelData", "tenant", "id").ShouldBe(TeamsDirectory.TenantId);
        received.Text("channelData", "team", "id").ShouldBe(TeamsDirectory.TeamId);
        received.Text("channelData", "channel", "id").ShouldBe(Channel);
        received.Text("conversation", "conversationType").ShouldBe("channel");
        received.Text("recipient", "id").ShouldBe(TeamsDirectory.BotId);
        received.Text("serviceUrl").ShouldBe($"{world.Host.BaseAddress}local/teams");
        received["entities"]!.AsArray().First().Text("mentioned", "id").ShouldBe(TeamsDirectory.BotId);
        var reply = (await FindAsync(root))!["replies"]!.AsArray().Single();
        reply.Text("id").ShouldBe(received.Text("id"));
        reply.Text("from", "name").ShouldBe(priya.Name);
    }

    [Fact]
    public async Task A_new_post_of_a_person_is_the_root_of_its_own_thread()
    {
        await ActAsync("sam", Message("<at>HaloBot</at> cases"));

        var received = world.Bot.Received(activity => activity.Text("text") == "<at>HaloBot</at> cases").Single();
        received.Text("conversation", "id").ShouldBe($"{Channel};messageid={received.Text("id")}");
    }

    [Fact]
    public async Task Something_sent_twice_under_one_id_appears_once()
    {
        var activity = Message("Once");
        activity["id"] = "given-1";

        await ActAsync("sam", activity.Copy());
        await ActAsync("sam", activity.Copy());

        (await PostsAsync()).Count(post => post.Text("activity", "text") == "Once").ShouldBe(1);
        world.Bot.Received(received => received.Text("id") == "given-1").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_button_is_an_invoke_whose_answer_comes_back_and_which_does_not_appear()
    {
        var (thread, root) = await PostAsync("Card");
        world.Bot.Answer = activity => Task.FromResult<(HttpStatusCode, JsonNode?)>(
            (HttpStatusCode.OK, activity.Text("type") == "invoke" ? new JsonObject { ["statusCode"] = 200, ["value"] = "done" } : null));

        var (status, body) = await ActAsync("priya", new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = root,
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "takeOver" } },
        });

        status.ShouldBe(200);
        body.Text("value").ShouldBe("done");
        world.Bot.Received(activity => activity.Text("replyToId") == root).Single().Text("conversation", "id").ShouldBe(thread);
        (await FindAsync(root))!["replies"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_of_another_tenant_reaches_the_bot_but_not_the_channel()
    {
        await ActAsync("mallory", Message("Let me in"));

        var received = world.Bot.Received(activity => activity.Text("text") == "Let me in").Single();
        received.Text("channelData", "tenant", "id").ShouldNotBe(TeamsDirectory.TenantId);
        (await PostsAsync()).Count(post => post.Text("activity", "text") == "Let me in").ShouldBe(0);
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
        var (_, created) = await CreateAsync(WithCard(new JsonObject
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
            (await FindAsync(root, viewer))!["activity"]!["attachments"]![0].Text("content", "fallbackText");

        (await SeenAsync(null)).ShouldBe("for anyone");
        (await SeenAsync("sam")).ShouldBe("for anyone");
        (await SeenAsync("priya")).ShouldBe($"for {TeamsDirectory.Find("priya")!.Id}");
        await SeenAsync("priya");
        world.Bot.Received(activity => activity.Text("replyToId") == root).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_persons_edits_and_deletes_show_and_are_told()
    {
        await ActAsync("sam", Message("Typpo"));
        var id = (await PostsAsync()).Last(post => post.Text("activity", "text") == "Typpo").Text("id")!;

        await ActAsync("sam", new JsonObject { ["type"] = "messageUpdate", ["id"] = id, ["text"] = "Typo" });
        (await FindAsync(id)).Text("activity", "text").ShouldBe("Typo");
        await ActAsync("sam", new JsonObject { ["type"] = "messageDelete", ["id"] = id });
        (await FindAsync(id)).ShouldBeNull();

        world.Bot.Received(activity => activity.Text("id") == id).Select(activity => activity.Text("channelData", "eventType"))
            .ShouldBe([null, "editMessage", "softDeleteMessage"]);
    }

    [Fact]
    public async Task The_channel_survives_a_restart_and_a_torn_line()
    {
        var (thread, root) = await PostAsync("Kept");
        await SendAsync(HttpMethod.Put, thread, Message("Kept and edited"), root);

        await world.RestartAsync(whileDown: () => File.AppendAllText(Path.Combine(world.Data, "teams-channel.jsonl"), """{"kind":"add","id":"17"""));

        (await FindAsync(root)).Text("activity", "text").ShouldBe("Kept and edited");
        (await SendAsync(HttpMethod.Post, thread, Message("On we go"))).Status.ShouldBe(200);
        await world.RestartAsync();
        (await FindAsync(root))!["replies"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_person_or_no_activity_is_a_400()
    {
        (await world.SendAsync(HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = "zoe", ["activity"] = Message("x") })).Status.ShouldBe(400);
        (await world.SendAsync(HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = "sam" })).Status.ShouldBe(400);
        (await world.SendAsync(HttpMethod.Get, "local/teams/posts?as=zoe")).Status.ShouldBe(400);
    }

    private static JsonObject Message(string text, string? conversation = null)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text };
        if (conversation is not null)
        {
            message["conversation"] = new JsonObject { ["id"] = conversation };
        }

        return message;
    }

    private static JsonObject WithCard(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    private Task<(int Status, JsonNode? Body)> CreateAsync(JsonObject activity) => world.SendAsync(
        HttpMethod.Post,
        "local/teams/v3/conversations",
        new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = Channel } },
            ["activity"] = activity,
        });

    private async Task<(string Thread, string Root)> PostAsync(string text)
    {
        var (status, body) = await CreateAsync(Message(text));
        status.ShouldBe(201);
        return (body.Text("id")!, body.Text("activityId")!);
    }

    private Task<(int Status, JsonNode? Body)> SendAsync(HttpMethod method, string conversation, JsonObject? activity, string? id = null) =>
        world.SendAsync(method, $"local/teams/v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(id is null ? null : $"/{id}")}", activity);

    private async Task<(int Status, JsonNode? Body)> ActAsync(string person, JsonObject activity)
    {
        var (status, answer) = await world.SendAsync(
            HttpMethod.Post, "local/teams/activities", new JsonObject { ["from"] = person, ["activity"] = activity });
        status.ShouldBe(200);
        return ((int)answer!["status"]!, answer["body"]);
    }

    private async Task<JsonNode?[]> PostsAsync(string? viewer = null) =>
        [.. (await world.SendAsync(HttpMethod.Get, $"local/teams/posts{(viewer is null ? null : $"?as={viewer}")}")).Body!.AsArray()];

    private async Task<JsonNode?> FindAsync(string id, string? viewer = null) => (await PostsAsync(viewer)).SingleOrDefault(post => post.Text("id") == id);
}
