using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>The customers' chats, by customer: the draft stays theirs when the channel opens a new conversation.</summary>
public sealed class Conversations(IStorage storage)
{
    /// <summary>
    /// The customer's key. Ids that begin with dl_ were chosen by our token endpoint and bound into the token; any other
    /// id is what a client claims, so only its conversation counts.
    /// </summary>
    public static string KeyOf(IActivity activity) =>
        activity.From?.Id is { } id && id.StartsWith("dl_", StringComparison.Ordinal) ? id : $"{activity.ChannelId}-{activity.Conversation.Id}";

    /// <summary>What is remembered under the key, or a new conversation.</summary>
    public async Task<Conversation> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var found) ? (Conversation)found : new Conversation();

    /// <exception cref="Storage.StateChangedException">Another turn saved it in between.</exception>
    public async Task SaveAsync(string key, Conversation conversation, CancellationToken cancellationToken) =>
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = conversation }, cancellationToken);
}
