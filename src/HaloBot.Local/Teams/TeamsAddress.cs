using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>
/// A conversation id: <c>19:…@thread.tacv2</c> for a channel, with <c>;messageid=…</c> for one of its threads, or <c>a:…</c>
/// for somebody's own chat with the bot.
/// </summary>
/// <param name="RootId">The post whose thread it is; null for a channel itself and for a chat.</param>
internal sealed record TeamsAddress(string ConversationId, string? RootId = null)
{
    private const string Separator = ";messageid=";

    /// <summary>Whose chat with the bot it is; null for a channel and for what nobody knows.</summary>
    public Person? ChatOf { get; } = TeamsDirectory.People.FirstOrDefault(person => person.ChatId == ConversationId);

    public bool IsChannel => TeamsDirectory.Channels.ContainsKey(ConversationId);

    public override string ToString() => RootId is null ? ConversationId : ConversationId + Separator + RootId;

    public static TeamsAddress Parse(string conversationId)
    {
        var at = conversationId.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? new(conversationId) : new(conversationId[..at], conversationId[(at + Separator.Length)..]);
    }

    /// <summary>The <c>conversation</c> of an activity.</summary>
    public JsonObject ToJson(string tenantId)
    {
        var json = new JsonObject
        {
            ["conversationType"] = ChatOf is null ? "channel" : "personal",
            ["tenantId"] = tenantId,
            ["id"] = ToString(),
        };
        if (ChatOf is null)
        {
            json.Insert(0, "isGroup", true);
        }

        return json;
    }
}
