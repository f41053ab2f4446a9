using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HaloBot.EndToEnd.Connector;

/// <summary>Somebody at a Teams client. What they do reaches the bot as Teams sends it (recorded activities have this shape).</summary>
/// <param name="platform">Of the client, as it names itself.</param>
internal sealed class TeamsPerson(TeamsMember who, TeamsService teams, Func<HttpClient> bot, string platform = "Web")
{
    private const string BotId = "28:" + Deployment.AppId;

    private static readonly TimeSpan BeforeItIsDeliveredAgain = TimeSpan.FromMilliseconds(100);

    private readonly List<TimeSpan> _waits = [];

    /// <summary>How often Teams has delivered something again.</summary>
    public int Redelivered { get; private set; }

    public TeamsMember Who => who;

    /// <summary>How long each answer to an invoke took.</summary>
    public IReadOnlyList<TimeSpan> Waits => _waits;

    /// <summary>The card of a post as this person sees it: their own where the card is refreshed for them.</summary>
    public async Task<ShownCard> LookAsync(ChannelPost post)
    {
        if (!post.Card.RefreshedFor.Contains(who.Id))
        {
            return post.Card;
        }

        var refresh = post.Card.Json["refresh"]!["action"]!.AsObject();
        return (await ExecuteAsync(post, refresh, refresh["data"]!.DeepClone().AsObject(), "automatic")).Card;
    }

    /// <summary>Looks at the card and presses a button of it.</summary>
    public async Task<InvokeAnswer> PressAsync(ChannelPost post, string title) => await PressAsync(post, await LookAsync(post), title);

    /// <summary>Presses a button of a card on the screen, with its inputs filled in.</summary>
    public Task<InvokeAnswer> PressAsync(ChannelPost post, ShownCard card, string title, params (string Input, string Text)[] typed)
    {
        var button = card.Button(title);
        ((string?)button["type"]).ShouldBe("Action.Execute", title);
        return ExecuteAsync(post, button, card.Filled(button, Typed(typed)), "manual");
    }

    /// <summary>Opens a button's dialog.</summary>
    public Task<InvokeAnswer> OpenAsync(ChannelPost post, ShownCard card, string title)
    {
        var button = card.Button(title);
        ((string?)button["type"]).ShouldBe("Action.Submit", title);
        ((string?)button["data"]?["msteams"]?["type"]).ShouldBe("task/fetch", title);
        return DialogAsync(post, "task/fetch", button["data"]!.DeepClone().AsObject());
    }

    /// <summary>Fills in a dialog and sends it.</summary>
    public Task<InvokeAnswer> SubmitAsync(ChannelPost post, ShownCard dialog, params (string Input, string Text)[] typed) =>
        DialogAsync(post, "task/submit", dialog.Filled(dialog.Buttons[0], Typed(typed)));

    /// <summary>Presses a button in a client that knows no Action.Execute: what stands in for it arrives as a message.</summary>
    public Task<InvokeAnswer> PressOldAsync(ChannelPost post, ShownCard card, string title, params (string Input, string Text)[] typed)
    {
        var button = card.Button(title);
        button = (string?)button["type"] == "Action.Submit" ? button : button["fallback"]!.AsObject();
        ((string?)button["type"]).ShouldBe("Action.Submit", title);
        return SendAsync(new JsonObject { ["type"] = "message", ["replyToId"] = post.Id, ["value"] = card.Filled(button, Typed(typed)) }, post.Thread);
    }

    /// <summary>Mentions the bot in a post's thread.</summary>
    public Task<InvokeAnswer> AskAsync(ChannelPost post, string words) => WriteAsync(post.Thread, $"<at>HaloBot</at> {words}", mentionsBot: true);

    /// <summary>Writes in a conversation. Without a mention the bot hears of it only where the team has consented.</summary>
    public Task<InvokeAnswer> WriteAsync(string conversation, string text, bool mentionsBot = false) => SendAsync(Message("message", text, mentionsBot), conversation);

    /// <summary>Changes a message of one's own.</summary>
    public Task<InvokeAnswer> EditAsync(string conversation, string id, string text, bool mentionsBot = false)
    {
        var activity = Message("messageUpdate", text, mentionsBot);
        activity["id"] = id;
        return SendAsync(activity, conversation);
    }

    private static JsonObject Message(string type, string text, bool mentionsBot) => new()
    {
        ["type"] = type,
        ["text"] = text,
        ["textFormat"] = "plain",
        ["entities"] = mentionsBot
            ? new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>HaloBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "HaloBot" },
            })
            : [],
    };

    /// <summary>Adds the app to the team, for the channel, or takes it out.</summary>
    /// <param name="action"><c>add</c> or <c>remove</c>.</param>
    public Task<InvokeAnswer> InstallAsync(string action)
    {
        teams.IsInstalled = action == "add";
        return SendAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = action }, TeamsService.Channel);
    }

    private Task<InvokeAnswer> ExecuteAsync(ChannelPost post, JsonObject button, JsonObject data, string trigger) => SendAsync(
        new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = post.Id,
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = (string?)button["title"],
                    ["verb"] = (string?)button["verb"],
                    ["data"] = data,
                },
                ["trigger"] = trigger,
            },
        },
        post.Thread);

    private Task<InvokeAnswer> DialogAsync(ChannelPost post, string name, JsonObject data) => SendAsync(
        new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = name,
            ["replyToId"] = post.Id,
            ["value"] = new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } },
        },
        post.Thread);

    private async Task<InvokeAnswer> SendAsync(JsonObject activity, string conversation)
    {
        Complete(activity, conversation);
        var watch = Stopwatch.StartNew();
        using var response = await DeliverAsync(activity);
        var text = await response.Content.ReadAsStringAsync();
        var answer = new InvokeAnswer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject, watch.Elapsed);
        if ((string?)activity["type"] == "invoke")
        {
            _waits.Add(answer.Took);
        }

        return answer;
    }

    /// <summary>Teams delivers again what nobody has answered.</summary>
    private async Task<HttpResponseMessage> DeliverAsync(JsonObject activity)
    {
        while (true)
        {
            try
            {
                var response = await bot().PostAsJsonAsync("api/messages", activity);
                if (response.IsSuccessStatusCode || (string?)activity["type"] == "invoke")
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException)
            {
            }

            Redelivered++;
            await Task.Delay(BeforeItIsDeliveredAgain, TimeProvider.System);
        }
    }

    private void Complete(JsonObject activity, string conversation)
    {
        activity["id"] ??= (string?)activity["type"] == "invoke" ? $"f:{Guid.CreateVersion7()}" : teams.NextId();
        activity["timestamp"] = TimeProvider.System.GetUtcNow();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = teams.ServiceUrl;
        activity["locale"] = "en-GB";
        activity["from"] = new JsonObject { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = who.ObjectId };
        activity["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "HaloBot" };
        activity["conversation"] = new JsonObject { ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = who.Tenant, ["id"] = conversation };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = who.Tenant },
            ["team"] = new JsonObject { ["id"] = TeamsService.Team, ["name"] = "Complaints" },
            ["channel"] = new JsonObject { ["id"] = TeamsService.Channel },
            ["eventType"] = (string?)activity["type"] == "messageUpdate" ? "editMessage" : null,
            ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = TeamsService.Channel } },
        };
        var entities = activity["entities"] as JsonArray ?? [];
        entities.Add(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = platform });
        activity["entities"] = entities.Parent is null ? entities : entities.DeepClone();
    }

    private static Dictionary<string, string> Typed((string Input, string Text)[] typed) => typed.ToDictionary(one => one.Input, one => one.Text, StringComparer.Ordinal);
}
