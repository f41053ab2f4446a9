using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>One message of the channel: a post, or a reply in a post's thread.</summary>
/// <param name="Id">Milliseconds since 1970, made unique, as Teams numbers its messages.</param>
/// <param name="RootId">The post whose thread this is in; its own id for a post.</param>
/// <param name="Activity">As it was last sent; taken as immutable.</param>
/// <param name="Version">Counts what was sent under this id.</param>
internal sealed record TeamsMessage(string Id, string RootId, JsonObject Activity, int Version, bool Deleted)
{
    public bool IsPost => Id == RootId;

    public string? AuthorId => Activity.Text("from", "id");
}
