using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>The customers' chats, by customer: the draft stays theirs when the channel opens a new conversation.</summary>
public sealed class Conversations(IStorage storage)
{
    /// <summary>
    /// The customer's key. On Direct Line, ids that begin with dl_ were chosen by our token endpoint and bound into the token; any other
    /// id is what a client claims, so only its conversation counts. The channel itself announces whom it has let in.
    /// </summary>
    public static string KeyOf(Activity activity)
    {
        var id = activity.Type == ActivityTypes.ConversationUpdate
            ? activity.MembersAdded?.FirstOrDefault(member => IsOurs(member.Id))?.Id
            : activity.From?.Id;
        return activity.ChannelId == Channels.Directline && IsOurs(id) ? id : $"{activity.ChannelId}-{activity.Conversation.Id}";
    }

    /// <summary>Whether it is a user id that our token endpoint chose.</summary>
    internal static bool IsOurs([NotNullWhen(true)] string? id) => id is not null && id.StartsWith("dl_", StringComparison.Ordinal);

    /// <summary>What is remembered under the key, or a new conversation.</summary>
    public async Task<Conversation> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var found) ? (Conversation)found : new Conversation();

    /// <exception cref="Storage.StateChangedException">Another turn saved it in between.</exception>
    public async Task SaveAsync(string key, Conversation conversation, CancellationToken cancellationToken) =>
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = conversation }, cancellationToken);
}
