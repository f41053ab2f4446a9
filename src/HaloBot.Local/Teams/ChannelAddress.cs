using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>A conversation id of the channel: <c>19:…@thread.tacv2</c>, or with <c>;messageid=…</c> one of its threads.</summary>
/// <param name="RootId">Null for the channel itself.</param>
internal sealed record ChannelAddress(string ChannelId, string? RootId)
{
    private const string Separator = ";messageid=";

    public override string ToString() => RootId is null ? ChannelId : ChannelId + Separator + RootId;

    public static ChannelAddress Parse(string conversationId)
    {
        var at = conversationId.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? new(conversationId, null) : new(conversationId[..at], conversationId[(at + Separator.Length)..]);
    }

    /// <summary>The <c>conversation</c> of an activity.</summary>
    public JsonObject ToJson(string tenantId) => new()
    {
        ["isGroup"] = true,
        ["conversationType"] = "channel",
        ["tenantId"] = tenantId,
        ["id"] = ToString(),
    };
}
