using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.BotFramework.Tests.Adapter;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.BotFramework.Tests.Teams;

/// <summary>Dialogs and searches in Teams: what comes in over HTTP, and the JSON that answers it.</summary>
public class TeamsInvokeTests
{
    [Fact]
    public async Task A_dialog_opens_with_a_card() => await AnswersAsync(
        Invoke("task/fetch", """{"data":{"msteams":{"type":"task/fetch"},"verb":"close","caseId":"C-1"},"context":{"theme":"dark"}}"""),
        """
        {"task":{"value":{"title":"Close C-1 (dark)","height":"medium","width":400,
        "card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}},"type":"continue"}}
        """);

    [Fact]
    public async Task A_filled_in_dialog_closes_with_a_message() =>
        await AnswersAsync(Invoke("task/submit", """{"data":{"reason":"Paid £45.20"}}"""), """{"task":{"value":"Closed: Paid £45.20","type":"message"}}""");

    [Fact]
    public async Task A_search_that_Teams_sent_is_answered_with_a_list() => await AnswersAsync(
        Resource.Read("Wire/teams-channel-invoke-composeExtension-query"),
        """
        {"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[
        {"preview":{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"abc"}},
        "contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}},
        {"contentType":"text/plain","content":"searchQuery 0 25"}]}}
        """);

    [Theory]
    [InlineData("task/fetch", "[]")]
    [InlineData("task/fetch", "null")]
    [InlineData("task/fetch", "\"text\"")]
    [InlineData("task/submit", """{"context":"dark"}""")]
    [InlineData("composeExtension/query", "1")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":"abc"}""")]
    [InlineData("composeExtension/query", """{"commandId":"find","queryOptions":{"skip":"some"}}""")]
    public async Task A_value_of_another_shape_is_the_senders_mistake(string name, string value)
    {
        await using var host = await BotHost.StartAsync(new DialogBot());

        var response = await host.PostAsync(Invoke(name, value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith($$"""{"code":"BadRequest","message":"The value of a {{name}} invoke must be""");
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{}}""")]
    [InlineData("task/submit", """{"data":{}}""")]
    [InlineData("composeExtension/query", """{"commandId":"find"}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"x"}}""")]
    [InlineData("composeExtension/submitAction", "{}")]
    public async Task What_no_override_answers_is_501(string name, string value)
    {
        await using var host = await BotHost.StartAsync(new TeamsActivityHandler());

        (await host.PostAsync(Invoke(name, value))).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Card_actions_still_reach_the_base() => await AnswersAsync(
        Resource.Read("Wire/teams-channel-invoke-adaptiveCard-action"), """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"takeOver"}""");

    [Theory, MemberData(nameof(Recorded))]
    public void Channel_data_that_Teams_sent_is_read_and_written_whole(string file)
    {
        var recorded = JsonNode.Parse(Resource.Read(file))!["channelData"];

        var read = JsonSerializer.Deserialize(recorded, BotJson.Wire.TeamsChannelData);

        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(read, BotJson.Wire.TeamsChannelData), recorded).ShouldBeTrue();
    }

    public static TheoryData<string> Recorded => [.. Resource.In("Wire").Where(file => file.Contains("teams-", StringComparison.Ordinal))];

    private static async Task AnswersAsync(string invoke, string expected)
    {
        await using var host = await BotHost.StartAsync(new DialogBot());

        var response = await host.PostAsync(invoke);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected.ReplaceLineEndings(""));
    }

    private static string Invoke(string name, string value) =>
        $$"""
        {"type":"invoke","name":"{{name}}","id":"i1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/",
        "from":{"id":"29:1"},"recipient":{"id":"28:b"},"conversation":{"id":"19:c"},"value":{{value}}}
        """;

    private sealed class DialogBot : TeamsActivityHandler
    {
        private static readonly Attachment Card = new("application/vnd.microsoft.card.adaptive", content: new AdaptiveCards.AdaptiveCard("1.5"));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        {
            var caseId = ((JsonElement)taskModuleRequest.Data).GetProperty("caseId").GetString();
            var title = $"Close {caseId} ({taskModuleRequest.Context.Theme})";
            return Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo(title, "medium", 400, card: Card))));
        }

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        {
            var reason = ((JsonElement)taskModuleRequest.Data).GetProperty("reason").GetString();
            return Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse($"Closed: {reason}")));
        }

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            var title = query.Parameters[0].Value.ToString();
            var preview = new Attachment(HeroCard.ContentType, content: new HeroCard { Title = title });
            var asked = $"{query.CommandId} {query.QueryOptions.Skip} {query.QueryOptions.Count}";
            return Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult("list", "result",
            [
                new MessagingExtensionAttachment(Card.ContentType, content: Card.Content, preview: preview),
                new MessagingExtensionAttachment("text/plain", content: asked),
            ])));
        }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = invokeValue.Action.Verb,
            });
    }
}
