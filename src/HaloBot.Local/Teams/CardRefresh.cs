using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>
/// Cards with a <c>refresh</c> that names the viewer: as Teams does, asks the bot for that person's own card, once for each
/// version of the message, and shows it to nobody else.
/// </summary>
internal sealed class CardRefresh(StaffActivities activities, BotClient bot)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private readonly ConcurrentDictionary<(string Message, int Version, string Viewer), Task<JsonObject?>> _cards = new();

    /// <summary>The message's activity, with the viewer's own card in place of the base card where there is one.</summary>
    public async Task<JsonObject> ShowAsync(TeamsMessage message, Person? viewer, CancellationToken cancellationToken)
    {
        var shown = message.Activity.Copy();
        foreach (var attachment in (shown["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            if (viewer is not null && RefreshAction(attachment, viewer) is { } action)
            {
                var own = _cards.GetOrAdd((message.Id, message.Version, viewer.Id), _ => AskAsync(message, viewer, action));
                attachment["content"] = (await own.WaitAsync(cancellationToken))?.Copy() ?? attachment["content"]?.DeepClone();
            }
        }

        return shown;
    }

    private static JsonObject? RefreshAction(JsonObject attachment, Person viewer)
    {
        if (attachment.Text("contentType") != CardType || attachment["content"]?["refresh"] is not JsonObject refresh)
        {
            return null;
        }

        var named = (refresh["userIds"] as JsonArray)?.Any(id => id.Text() == viewer.Id) == true;
        return named ? (refresh["action"] as JsonObject)?.Copy() : null;
    }

    private async Task<JsonObject?> AskAsync(TeamsMessage message, Person viewer, JsonObject action)
    {
        var invoke = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = message.Id,
            ["value"] = new JsonObject { ["action"] = action, ["trigger"] = "automatic" },
        };
        var answer = await bot.PostAsync(activities.Fill(invoke, viewer, message.Address), CancellationToken.None);
        return answer.Succeeded && answer.ReadBody() is { } body && body.Text("type") == CardType ? (body as JsonObject)?["value"] as JsonObject : null;
    }
}
