using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>What POST /api/messages answers.</summary>
public class HttpTests
{
    private static readonly BotCallbackHandler Silent = (_, _) => Task.CompletedTask;

    [Fact]
    public async Task A_message_is_answered_200_after_its_turn()
    {
        var said = "";
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            said = turn.Activity.Text;
            return Task.CompletedTask;
        });

        var response = await host.PostAsync(BotHost.Message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        said.ShouldBe("hi");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Any_other_method_is_405(string method)
    {
        await using var host = await BotHost.StartAsync(Silent);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await ShouldBeProblemAsync(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_is_not_json_is_415(string? contentType)
    {
        await using var host = await BotHost.StartAsync(Silent);

        await ShouldBeProblemAsync(await host.PostAsync(BotHost.Message, contentType), HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"serviceUrl":"http://127.0.0.1:9/"}""")]
    [InlineData("""{"type":"message","channelId":"test","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/"}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/"}""")]
    [InlineData("""{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/","entities":[null]}""")]
    [InlineData("""{"type":"message","value":{"late":"\ud800"},"channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/"}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("The bot must not see this."));

        await ShouldBeProblemAsync(await host.PostAsync(body), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Broken_utf8_in_a_part_that_is_read_late_is_400()
    {
        await using var host = await BotHost.StartAsync(Silent);
        var body = Encoding.UTF8.GetBytes(BotHost.Message.Replace("\"hi\"", "\"hi\",\"value\":{\"late\":\"?\"}", StringComparison.Ordinal));
        body[Array.IndexOf(body, (byte)'?')] = 0xC3;

        await ShouldBeProblemAsync(await host.PostAsync(new ByteArrayContent(body)), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Json_nested_beyond_reason_is_400()
    {
        await using var host = await BotHost.StartAsync(Silent);
        var deep = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        await ShouldBeProblemAsync(await host.PostAsync(deep), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_256_KiB_is_413_announced_or_not(bool announced)
    {
        await using var host = await BotHost.StartAsync(Silent);
        var limit = 256 * 1024;

        (await host.PostAsync(Content(limit))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldBeProblemAsync(await host.PostAsync(Content(limit + 1)), HttpStatusCode.RequestEntityTooLarge);

        HttpContent Content(int size)
        {
            var body = Encoding.UTF8.GetBytes(BotHost.Message.PadRight(size));
            return announced ? new ByteArrayContent(body) : new UnannouncedContent(body);
        }
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_own_status_and_body()
    {
        await using var host = await BotHost.StartAsync(new CardBot());

        var response = await host.PostAsync(Resource.Read("Wire/teams-channel-invoke-adaptiveCard-action"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"takeOver C-1"}]}}""");
        host.Connector.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    [InlineData("""["action"]""")]
    [InlineData("5")]
    public async Task A_malformed_card_action_is_400_in_the_cards_own_language(string value)
    {
        await using var host = await BotHost.StartAsync(new CardBot());

        var response = await host.PostAsync(Invoke("adaptiveCard/action", value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("""{"statusCode":400,"type":"application/vnd.microsoft.error",""");
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_or_answers_is_501()
    {
        await using var knowing = await BotHost.StartAsync(new CardBot());
        await using var silent = await BotHost.StartAsync(Silent);

        (await knowing.PostAsync(Resource.Read("Wire/teams-channel-invoke-composeExtension-query"))).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await silent.PostAsync(Invoke("adaptiveCard/action", "{}"))).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task OnTurnError_is_told_what_a_turn_threw()
    {
        Exception? told = null;
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("broken"));
        host.Adapter.OnTurnError = (_, exception) =>
        {
            told = exception;
            return Task.CompletedTask;
        };

        (await host.PostAsync(BotHost.Message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        told!.Message.ShouldBe("broken");
    }

    [Fact]
    public async Task Without_OnTurnError_the_exception_goes_on_to_the_host()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new UnauthorizedAccessException("the bot's own, not the sender's"));

        (await host.PostAsync(BotHost.Message)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_sender_who_hangs_up_does_not_abort_the_turn()
    {
        var (entered, hungUp, left) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        using var hangUp = new CancellationTokenSource();
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            entered.SetResult();
            await hungUp.Task;
            await turn.SendActivityAsync("still here", cancellationToken: cancellationToken);
            left.SetResult(cancellationToken.IsCancellationRequested);
        });
        using var content = new StringContent(BotHost.Message, Encoding.UTF8, "application/json");
        var sending = host.Http.PostAsync("/api/messages", content, hangUp.Token);
        await entered.Task;

        await hangUp.CancelAsync();
        hungUp.SetResult();

        (await left.Task).ShouldBeFalse();
        host.Connector.Calls.ShouldHaveSingleItem();
        await Task.WhenAny(sending);
    }

    [Fact]
    public async Task Replies_go_to_the_service_url_one_by_one_and_get_their_ids()
    {
        var ids = new List<string>();
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            ids.Add((await turn.SendActivityAsync("one", cancellationToken: cancellationToken)).Id);
            var update = MessageFactory.Text("two");
            update.Id = "m/1";
            await turn.UpdateActivityAsync(update, cancellationToken);
            await turn.DeleteActivityAsync("m 2", cancellationToken);
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, cancellationToken);
        });

        (await host.PostAsync(BotHost.Message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        ids.ShouldBe(["r1"]);
        host.Connector.Calls.Select(call => call.Split(" {")[0]).ShouldBe(
        [
            "POST http://127.0.0.1:9/v3/conversations/c/activities/a1",
            "PUT http://127.0.0.1:9/v3/conversations/c/activities/m%2F1",
            "DELETE http://127.0.0.1:9/v3/conversations/c/activities/m%202",
        ]);
        host.Connector.Tokens.ShouldAllBe(token => token == null);
        host.Connector.Calls[0].ShouldEndWith(
            """{"type":"message","serviceUrl":"http://127.0.0.1:9/","channelId":"test","from":{"id":"b"},"conversation":{"id":"c"},"recipient":{"id":"u"},"text":"one","inputHint":"acceptingInput","replyToId":"a1"}""");
    }

    private static string Invoke(string name, string value) =>
        $$"""{"type":"invoke","name":"{{name}}","value":{{value}},"channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c"},"from":{"id":"u"} }""";

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.RootElement.GetProperty("detail").GetString().ShouldEndWith(".");
    }

    private sealed class CardBot : TeamsActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            var data = (JsonElement)invokeValue.Action.Data;
            var card = new AdaptiveCards.AdaptiveCard("1.5")
            {
                Body = { new AdaptiveCards.AdaptiveTextBlock($"{invokeValue.Action.Verb} {data.GetProperty("caseId").GetString()}") },
            };
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCards.AdaptiveCard.ContentType, Value = card });
        }
    }

    private sealed class UnannouncedContent(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
