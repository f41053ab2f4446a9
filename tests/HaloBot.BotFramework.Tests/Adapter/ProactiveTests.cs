using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>Turns that the bot starts itself.</summary>
public class ProactiveTests
{
    private const string ServiceUrl = "http://127.0.0.1:9/teams/";

    private static readonly BotCallbackHandler Silent = (_, _) => Task.CompletedTask;

    [Fact]
    public async Task A_new_post_in_a_channel()
    {
        await using var host = await BotHost.StartAsync(Silent);
        host.Connector.Answer = _ => FakeConnector.Json("""{"id":"19:c@thread.tacv2;messageid=7","activityId":"7"}""", HttpStatusCode.Created);
        ConversationReference? created = null;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = new ChannelAccount("28:bot"),
            TenantId = "tenant",
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo("19:c@thread.tacv2") },
            Activity = MessageFactory.Text("card"),
        };

        await host.Adapter.CreateConversationAsync("app", "msteams", ServiceUrl, null, parameters, (turn, _) =>
        {
            created = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);

        host.Connector.Calls.ShouldBe(
        [
            """POST http://127.0.0.1:9/teams/v3/conversations {"isGroup":true,"bot":{"id":"28:bot"},"activity":{"type":"message","text":"card","inputHint":"acceptingInput"},"channelData":{"channel":{"id":"19:c@thread.tacv2"}},"tenantId":"tenant"}""",
        ]);
        (created!.Conversation.Id, created.ActivityId, created.ServiceUrl).ShouldBe(("19:c@thread.tacv2;messageid=7", "7", ServiceUrl));
    }

    [Fact]
    public async Task A_reply_in_a_thread_goes_to_the_threads_conversation()
    {
        await using var host = await BotHost.StartAsync(Silent);

        await ContinueAsync(host, (turn, cancellationToken) => turn.SendActivityAsync("later", cancellationToken: cancellationToken));

        host.Connector.Calls.ShouldHaveSingleItem()
            .ShouldStartWith("POST http://127.0.0.1:9/teams/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D7/activities");
    }

    [Fact]
    public async Task A_refusal_says_how_long_to_wait_and_why()
    {
        await using var host = await BotHost.StartAsync(Silent);
        host.Connector.Answer = _ =>
        {
            var response = FakeConnector.Json("""{"error":{"code":"TooManyRequests","message":"slow down"}}""", HttpStatusCode.TooManyRequests);
            response.Headers.Add("Retry-After", "70");
            return response;
        };

        var refused = await Should.ThrowAsync<ErrorResponseException>(() =>
            ContinueAsync(host, (turn, cancellationToken) => turn.SendActivityAsync("later", cancellationToken: cancellationToken)));

        refused.Response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers["retry-after"].ShouldBe(["70"]);
        refused.Body.Error.Code.ShouldBe("TooManyRequests");
        host.Connector.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>gateway</html>")]
    [InlineData("")]
    public async Task A_refusal_that_is_not_the_connectors_own_still_has_its_status(string body)
    {
        await using var host = await BotHost.StartAsync(Silent);
        host.Connector.Answer = _ => FakeConnector.Json(body, HttpStatusCode.BadGateway);

        var refused = await Should.ThrowAsync<ErrorResponseException>(() =>
            host.Adapter.CreateConversationAsync("app", "msteams", ServiceUrl, null, new ConversationParameters(), Silent, default));

        (refused.Response.StatusCode, refused.Response.Content, refused.Body).ShouldBe((HttpStatusCode.BadGateway, body, null));
        host.Connector.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_service_url_that_nobody_vouched_for()
    {
        await using var host = await BotHost.StartAsync(Silent);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Adapter.CreateConversationAsync("app", "msteams", "https://attacker.example/", null, new ConversationParameters(), Silent, default));

        host.Connector.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void A_passed_service_url_is_trusted_whole_and_only_over_https()
    {
        var urls = new ServiceUrlAllowList(loopbackOnly: false);
        urls.Trust("https://smba.trafficmanager.net/uk/");
        urls.Trust("http://plain.example/");

        urls.IsTrusted("https://smba.trafficmanager.net/uk").ShouldBeTrue();
        urls.IsTrusted("HTTPS://SMBA.trafficmanager.net/uk/").ShouldBeTrue();
        urls.IsTrusted("https://smba.trafficmanager.net/").ShouldBeFalse();
        urls.IsTrusted("https://smba.trafficmanager.net/uk/../other/").ShouldBeFalse();
        urls.IsTrusted("https://smba.trafficmanager.net@attacker.example/uk/").ShouldBeFalse();
        urls.IsTrusted("http://plain.example/").ShouldBeFalse();
        urls.IsTrusted("not a url").ShouldBeFalse();
        urls.IsTrusted(null).ShouldBeFalse();
    }

    [Fact]
    public async Task Members_of_the_team_by_its_own_id()
    {
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, "29:sam", cancellationToken);
            (member.AadObjectId, member.Email).ShouldBe(("object-id", "sam@example.org"));
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "next&page", cancellationToken);
            page.ContinuationToken.ShouldBe("more");
            page.Members.ShouldHaveSingleItem().UserPrincipalName.ShouldBe("alex");
        });
        host.Connector.Answer = request => FakeConnector.Json(request.RequestUri!.AbsolutePath.EndsWith("/pagedmembers", StringComparison.Ordinal)
            ? """{"continuationToken":"more","members":[{"id":"1","userPrincipalName":"alex"}]}"""
            : """{"id":"29:sam","objectId":"object-id","email":"sam@example.org"}""");

        (await host.PostAsync(Resource.Read("Wire/teams-channel-message"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Connector.Calls.ShouldBe(
        [
            "GET http://127.0.0.1:56150/_connector/v3/conversations/19%3Ateamgeneral%40thread.tacv2/members/29%3Asam",
            "GET http://127.0.0.1:56150/_connector/v3/conversations/19%3Ateamgeneral%40thread.tacv2/pagedmembers?pageSize=50&continuationToken=next%26page",
        ]);
    }

    private static Task ContinueAsync(BotHost host, BotCallbackHandler turn)
    {
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount(id: "19:c@thread.tacv2;messageid=7"),
            Bot = new ChannelAccount("28:bot"),
        };
        return host.Adapter.ContinueConversationAsync("app", reference, turn, TestContext.Current.CancellationToken);
    }
}
