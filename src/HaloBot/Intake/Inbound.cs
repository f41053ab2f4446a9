using System.Text.Json;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>What a customer's activity says, read once.</summary>
/// <param name="Id">
/// What makes it the same activity when it comes again: our widget's id, which survives its "Retry"; else the client's own
/// (Direct Line does not notice repetitions); else the channel's. A client may send what it likes: nothing
/// keeps it as it is, and no customer's id can be taken for one of staff.
/// </param>
/// <param name="Seen">The last reply that our widget has shown, or null from a client that does not say.</param>
public sealed record Inbound(string Id, string Type, string Text, string? Seen)
{
    public bool IsMessage => Type == ActivityTypes.Message;

    /// <summary>The number of a payment card was taken out of what the customer typed.</summary>
    public bool HeldCardNumber { get; private init; }

    /// <summary>The customer has opened the chat.</summary>
    public bool IsArrival { get; private init; }

    public IReadOnlyList<SentFile> Files { get; private init; } = [];

    /// <summary>What the widget says that the customer has seen, if it says so.</summary>
    public Receipt? SeenUpTo { get; private init; }

    public static Inbound Of(Activity activity)
    {
        var data = SdkSeam.ToJson(activity.ChannelData);
        var typed = CleanText.Of(activity.Text);
        var text = CardNumbers.Remove(typed);
        return new(
            $"chat/{Property(data, "haloId") ?? Property(data, "clientActivityID") ?? activity.Id ?? Guid.NewGuid().ToString("N")}",
            activity.Type,
            text,
            Property(data, "haloSeen"))
        {
            HeldCardNumber = text != typed,
            Files = activity.Type == ActivityTypes.Message ? FilesOf(activity) : [],
            SeenUpTo = activity.Type == ActivityTypes.Event && activity.Name == Receipt.EventName ? Receipt.Read(TextOf(SdkSeam.ToJson(activity.Value))) : null,

            // The channel announces the bot itself as well; that is nobody's arrival.
            IsArrival = (activity.Type == ActivityTypes.Event && activity.Name == "webchat/join")
                || (activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true),
        };
    }

    /// <summary>Whether the widget says that it never got the last turn's replies: the process died between saving and sending.</summary>
    public bool HasMissedReplies(Conversation conversation) =>
        Seen is not null && conversation.Replies.Count > 0 && Seen != conversation.Replies[^1].Id;

    /// <summary>What is not a card, but is to be had somewhere.</summary>
    private static IReadOnlyList<SentFile> FilesOf(Activity activity) =>
    [
        .. (activity.Attachments ?? [])
            .Where(attachment => !string.IsNullOrEmpty(attachment?.ContentUrl))
            .Select(attachment => new SentFile(attachment.Name, attachment.ContentUrl)),
    ];

    private static string? Property(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said ? said : null;
}
