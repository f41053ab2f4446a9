using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>One message: a post in a channel, a reply in a post's thread, or a line of somebody's chat with the bot.</summary>
/// <param name="Id">Milliseconds since 1970, made unique, as Teams numbers its messages.</param>
/// <param name="ConversationId">The channel or chat, without a thread.</param>
/// <param name="RootId">The post whose thread this is in; its own id for a post and for a line of a chat.</param>
/// <param name="Activity">As it was last sent; taken as immutable.</param>
/// <param name="Version">Counts what was sent under this id.</param>
internal sealed record TeamsMessage(string Id, string ConversationId, string RootId, JsonObject Activity, int Version, bool Deleted)
{
    public bool IsPost => Id == RootId;

    public string? AuthorId => Activity.Text("from", "id");

    /// <summary>Where an answer to it goes.</summary>
    public TeamsAddress Address => TeamsMessages.AddressOf(ConversationId, RootId);
}
