using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.Teams;

namespace HaloBot.Tests.Local;

public sealed class TeamsConnectorTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    private StaffChannel Channel { get; } = new(world);

    [Fact]
    public async Task A_post_has_a_thread_to_which_replies_go()
    {
        var (thread, root) = await Channel.PostAsync("New complaint");

        var (status, reply) = await Channel.SendAsync(HttpMethod.Post, thread, StaffChannel.Message("First line"));

        status.ShouldBe(200);
        var post = await Channel.FindAsync(root);
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
        var (_, root) = await Channel.PostAsync("First");

        var (_, sent) = await world.SendAsync(
            HttpMethod.Post, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/activities/{root}", StaffChannel.Message("Second"));

        (await Channel.FindAsync(sent.Text("id")!)).Text("activity", "text").ShouldBe("Second");
        (await Channel.FindAsync(root))!["replies"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_keeps_its_place_and_carries_a_mark()
    {
        var (thread, root) = await Channel.PostAsync("Before");
        var sent = (await Channel.FindAsync(root)).Text("activity", "timestamp");

        var (status, body) = await Channel.SendAsync(HttpMethod.Put, thread, StaffChannel.Message("After"), root);

        status.ShouldBe(200);
        body.Text("id").ShouldBe(root);
        var post = await Channel.FindAsync(root);
        post.Text("activity", "text").ShouldBe("After");
        post.Text("activity", "timestamp").ShouldBe(sent);
        post.Text("activity", "lastEditedDateTime").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        var (thread, root) = await Channel.PostAsync("Oops");

        (await Channel.SendAsync(HttpMethod.Delete, thread, null, root)).Status.ShouldBe(200);

        (await Channel.FindAsync(root)).ShouldBeNull();
        (await Channel.SendAsync(HttpMethod.Put, thread, StaffChannel.Message("again"), root)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Unknown_ids_are_a_404_in_the_official_shape()
    {
        var (thread, _) = await Channel.PostAsync("Here");

        (await Channel.SendAsync(HttpMethod.Put, thread, StaffChannel.Message("x"), "1")).Body.Text("error", "code").ShouldBe("ActivityNotFoundInConversation");
        (await Channel.SendAsync(HttpMethod.Post, $"{TeamsDirectory.ChannelId};messageid=1", StaffChannel.Message("x"))).Body.Text("error", "code").ShouldBe("ConversationNotFound");
        (await Channel.SendAsync(HttpMethod.Post, "19:other@thread.tacv2", StaffChannel.Message("x"))).Status.ShouldBe(404);
        var (status, body) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/members/29:nobody");
        status.ShouldBe(404);
        body.Text("error", "code").ShouldBe("MemberNotFoundInConversation");
        (await world.SendAsync(HttpMethod.Get, "local/teams/v3/teams/19:other@thread.tacv2")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_message_of_another_thread_is_not_found_in_this_one()
    {
        var ((thread, _), (_, other)) = (await Channel.PostAsync("One"), await Channel.PostAsync("Two"));

        (await Channel.SendAsync(HttpMethod.Put, thread, StaffChannel.Message("x"), other)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_bot_cannot_change_what_people_wrote()
    {
        await Channel.ActAsync("sam", StaffChannel.Message("Mine"));
        var mine = (await Channel.PostsAsync()).Last(post => post.Text("activity", "text") == "Mine");

        (await Channel.SendAsync(HttpMethod.Put, mine.Text("activity", "conversation", "id")!, StaffChannel.Message("Yours"), mine.Text("id"))).Status.ShouldBe(403);
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

        (await Channel.CreateAsync(StaffChannel.WithCard(card))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task The_roster_has_the_team_and_nobody_else()
    {
        var (_, members) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/members");
        var (_, page) = await world.SendAsync(HttpMethod.Get, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/pagedmembers?pageSize=2");
        var (_, rest) = await world.SendAsync(
            HttpMethod.Get, $"local/teams/v3/conversations/{TeamsDirectory.ChannelId}/pagedmembers?pageSize=2&continuationToken={page.Text("continuationToken")}");

        var ids = members!.AsArray().Select(member => member.Text("id")).ToList();
        ids.ShouldBe(TeamsDirectory.People.Where(person => person.Key != "mallory").Select(person => person.Id));
        page!["members"]!.AsArray().Concat(rest!["members"]!.AsArray()).Select(member => member.Text("id")).ShouldBe(ids);
        rest["continuationToken"].ShouldBeNull();
    }

    [Fact]
    public async Task The_channel_survives_a_restart_and_a_torn_line()
    {
        var (thread, root) = await Channel.PostAsync("Kept");
        await Channel.SendAsync(HttpMethod.Put, thread, StaffChannel.Message("Kept and edited"), root);

        await world.RestartAsync(whileDown: () => File.AppendAllText(Path.Combine(world.Data, "teams-channel.jsonl"), """{"kind":"add","id":"17"""));

        (await Channel.FindAsync(root)).Text("activity", "text").ShouldBe("Kept and edited");
        (await Channel.SendAsync(HttpMethod.Post, thread, StaffChannel.Message("On we go"))).Status.ShouldBe(200);
        await world.RestartAsync();
        (await Channel.FindAsync(root))!["replies"]!.AsArray().Count.ShouldBe(1);
    }
}
