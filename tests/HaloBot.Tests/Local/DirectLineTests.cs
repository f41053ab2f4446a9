using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using HaloBot.Local;
using HaloBot.Local.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Local;

public sealed class DirectLineTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    [Fact]
    public async Task A_conversation_begins_with_the_bot_and_the_bound_user_joining()
    {
        var customer = await Customer.StartAsync(world, "dl_beginner");

        var update = (await world.Bot.WaitForAsync(1, of => of.Text("conversation", "id") == customer.ConversationId)).Single();

        update.Text("type").ShouldBe("conversationUpdate");
        update.Text("channelId").ShouldBe("directline");
        update.Text("serviceUrl").ShouldBe($"{world.Host.BaseAddress}local/directline/");
        update["membersAdded"]!.AsArray().Select(member => member.Text("id")).ShouldBe([update.Text("recipient", "id"), "dl_beginner"]);
    }

    [Fact]
    public async Task A_message_reaches_the_bot_as_the_tokens_user_whoever_the_client_claims_to_be()
    {
        var customer = await Customer.StartAsync(world, "dl_honest");

        var (status, body) = await customer.SayAsync("hello", from: "dl_somebody_else");

        status.ShouldBe(200);
        body.Text("id").ShouldBe($"{customer.ConversationId}|0000001");
        var received = world.Bot.Received(activity => activity.Text("id") == body.Text("id")).Single();
        received.Text("from", "id").ShouldBe("dl_honest");
        received.Text("from", "role").ShouldBe("user");
        received.Text("text").ShouldBe("hello");
    }

    [Fact]
    public async Task Without_a_bound_user_the_client_says_who_it_is()
    {
        var customer = await Customer.StartAsync(world, userId: null);

        await customer.SayAsync("hello", from: "visitor-7");

        (await world.Bot.WaitForAsync(1, activity => activity.Text("from", "id") == "visitor-7")).Single().Text("text").ShouldBe("hello");
    }

    [Fact]
    public async Task The_echo_keeps_the_clients_own_id_and_tells_nothing_of_the_bots_side()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("hello", clientActivityId: "c-1");

        var (_, body) = await world.SendAsync(
            HttpMethod.Get, $"v3/directline/conversations/{customer.ConversationId}/activities", credential: customer.Token);

        var echo = body!["activities"]!.AsArray().Single();
        echo.Text("channelData", "clientActivityID").ShouldBe("c-1");
        echo.Text("from", "id").ShouldBe("dl_customer");
        echo!["serviceUrl"].ShouldBeNull();
        echo["recipient"].ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-")]
    [InlineData("0")]
    public async Task No_watermark_means_from_the_start(string? watermark)
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("one");
        await customer.HearAsync("two");

        (await customer.ReadAsync(watermark)).ShouldSatisfyAllConditions(
            read => read.Texts.ShouldBe(["one", "two"]),
            read => read.Watermark.ShouldBe("2"));
    }

    [Fact]
    public async Task A_watermark_leaves_out_what_was_seen()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("one");
        var (_, watermark) = await customer.ReadAsync();
        await customer.HearAsync("two");

        (await customer.ReadAsync(watermark)).Texts.ShouldBe(["two"]);
        (await customer.ReadAsync("2")).Texts.ShouldBeEmpty();
        (await customer.ReadAsync("99")).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_socket_gets_everything_and_pings_do_no_harm()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("before");
        using var first = await Customer.ListenAsync(customer.StreamUrl);
        using var second = await Customer.ListenAsync(customer.StreamUrl);
        await first.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

        await customer.HearAsync("after");

        (await Customer.ReceiveAsync(first, 2)).Texts.ShouldBe(["before", "after"]);
        (await Customer.ReceiveAsync(second, 2)).ShouldSatisfyAllConditions(
            received => received.Texts.ShouldBe(["before", "after"]),
            received => received.Watermark.ShouldBe("2"));
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_reconnected_socket_goes_on_after_its_watermark()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("one");
        await customer.HearAsync("two");

        using var socket = await Customer.ListenAsync(await customer.ReconnectAsync(watermark: 1));
        await customer.HearAsync("three");

        (await Customer.ReceiveAsync(socket, 2)).Texts.ShouldBe(["two", "three"]);
    }

    [Fact]
    public async Task A_bot_that_fails_is_a_502_in_Direct_Lines_words()
    {
        var customer = await Customer.StartAsync(world);
        world.Bot.Answer = activity => Task.FromResult<(HttpStatusCode, JsonNode?)>(
            (activity.Text("text") == "fail" ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, null));

        var (status, body) = await customer.SayAsync("fail");

        status.ShouldBe(502);
        body.Text("error", "code").ShouldBe("BotError");
    }

    [Fact]
    public async Task Starting_twice_with_one_token_is_one_conversation()
    {
        var customer = await Customer.StartAsync(world, "dl_twice");

        var (status, body) = await world.SendAsync(HttpMethod.Post, "v3/directline/conversations", credential: customer.Token);

        status.ShouldBe(200);
        body.Text("conversationId").ShouldBe(customer.ConversationId);
        await customer.SayAsync("hello");
        world.Bot.Received(activity => activity.Text("conversation", "id") == customer.ConversationId && activity.Text("type") == "conversationUpdate")
            .Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refreshed_token_stays_bound()
    {
        var customer = await Customer.StartAsync(world, "dl_patient");

        var (_, refreshed) = await world.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", credential: customer.Token);

        refreshed.Text("conversationId").ShouldBe(customer.ConversationId);
        await new Customer(world, customer.ConversationId, refreshed.Text("token")!).SayAsync("still me");
        world.Bot.Received(activity => activity.Text("text") == "still me").Single().Text("from", "id").ShouldBe("dl_patient");
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var (mine, other) = (await Customer.StartAsync(world), await Customer.StartAsync(world));

        var (status, _) = await new Customer(world, other.ConversationId, mine.Token).SayAsync("let me in");

        status.ShouldBe(403);
    }

    [Fact]
    public async Task An_expired_token_is_refused_by_the_machines_clock()
    {
        var customer = await Customer.StartAsync(world);
        var longAgo = new FakeTimeProvider(TimeProvider.System.GetUtcNow() - DirectLineTokens.Lifetime - TimeSpan.FromSeconds(1));
        var expired = new DirectLineTokens(world.Keys, longAgo).Issue(new TokenGrant(customer.ConversationId, "dl_customer", []));

        var (status, body) = await new Customer(world, customer.ConversationId, expired).SayAsync("late");

        status.ShouldBe(403);
        body.Text("error", "code").ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_unknown()
    {
        var token = new DirectLineTokens(world.Keys, TimeProvider.System).Issue(new TokenGrant("nowhere", "dl_customer", []));

        (await new Customer(world, "nowhere", token).SayAsync("hello")).Status.ShouldBe(404);
        (await world.SendAsync(HttpMethod.Get, "v3/directline/conversations/nowhere", credential: token)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("not-a-token", 403)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsImlzcyI6ImhhbG9ib3QtbG9jYWwifQ.", 403)]
    public async Task Nobody_gets_in_without_a_token_from_here(string? credential, int expected) =>
        (await world.SendAsync(HttpMethod.Post, "v3/directline/conversations", credential: credential)).Status.ShouldBe(expected);

    [Fact]
    public async Task A_user_id_must_look_like_one_that_a_server_chose()
    {
        var asked = new JsonObject { ["user"] = new JsonObject { ["id"] = "me" } };

        (await world.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", asked, world.Keys.DirectLineSecret)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_uploaded_file_travels_as_an_attachment()
    {
        var customer = await Customer.StartAsync(world);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{ "type": "message", "text": "my bill" }"""), "activity" },
            { new ByteArrayContent("£12"u8.ToArray()) { Headers = { ContentType = new("text/plain") } }, "file", "bill.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{customer.ConversationId}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new("Bearer", customer.Token);

        using var response = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var attachment = world.Bot.Received(activity => activity.Text("text") == "my bill").Single()["attachments"]!.AsArray().Single();
        attachment.Text("name").ShouldBe("bill.txt");
        (await world.Http.GetStringAsync(attachment.Text("contentUrl"), TestContext.Current.CancellationToken)).ShouldBe("£12");
    }

    [Fact]
    public async Task What_cannot_be_an_activity_is_refused()
    {
        var customer = await Customer.StartAsync(world);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{customer.ConversationId}/activities")
        {
            Content = new StringContent("""{ "type": "message", "type": "event" """),
            Headers = { Authorization = new("Bearer", customer.Token) },
        };

        using var response = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_bot_cannot_speak_into_a_conversation_that_is_not_there()
    {
        var (status, body) = await world.SendAsync(
            HttpMethod.Post, "local/directline/v3/conversations/nowhere/activities", new JsonObject { ["type"] = "message" });

        status.ShouldBe(404);
        body.Text("error", "code").ShouldBe("ConversationNotFound");
    }
}
