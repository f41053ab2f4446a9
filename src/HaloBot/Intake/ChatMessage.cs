using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>One thing the bot says in the web chat, in our own words rather than the SDK's, so that it can be stored.</summary>
/// <param name="Id">Stays the same when the message is sent again; the widget shows it once.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Choices">Buttons; each says what it sends.</param>
public sealed record ChatMessage(string Id, string Text, IReadOnlyList<string> Choices)
{
    /// <summary>What the widget tells when it has shown what a person wrote; null for the bot's own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    public static ChatMessage From(IMessageActivity activity, string id) =>
        new(id, activity.Text ?? "", [.. activity.SuggestedActions?.Actions?.Select(action => action.Title) ?? []]);

    /// <summary>What a dialog says with buttons under it.</summary>
    public static Activity WithChoices(string text, IEnumerable<string> choices)
    {
        var activity = MessageFactory.Text(text);
        activity.SuggestedActions = new SuggestedActions
        {
            Actions = [.. choices.Select(choice => new CardAction { Type = ActionTypes.ImBack, Title = choice, Value = choice })],
        };
        return activity;
    }

    public Activity ToActivity()
    {
        var activity = Choices.Count > 0 ? WithChoices(Text, Choices) : MessageFactory.Text(Text);
        activity.TextFormat = TextFormatTypes.Markdown;
        activity.InputHint = InputHints.AcceptingInput;
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["haloMessageId"] = Id };
        if (Receipt is not null)
        {
            data["haloReceipt"] = Receipt;
        }

        activity.ChannelData = data;
        return activity;
    }
}
