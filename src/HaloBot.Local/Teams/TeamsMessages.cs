using System.Globalization;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>Everything that stands in the simulated Teams: two channels with their threads, and each person's chat, kept in a journal.</summary>
internal sealed class TeamsMessages
{
    private readonly Journal _journal;
    private readonly TimeProvider _business;
    private readonly Changes _changes;
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, TeamsMessage> _messages = new(StringComparer.Ordinal);
    private long _lastId;

    /// <param name="changes">Announced after each change.</param>
    public TeamsMessages(Journal journal, TimeProvider business, Changes changes)
    {
        (_journal, _business, _changes) = (journal, business, changes);
        foreach (var line in journal.Open())
        {
            Apply(line);
        }
    }

    /// <summary>A message, deleted ones included.</summary>
    public TeamsMessage? Find(string? id)
    {
        lock (_gate)
        {
            return id is null ? null : _messages.GetValueOrDefault(id);
        }
    }

    /// <summary>Everything in a channel or chat, oldest first, deleted ones included.</summary>
    public IReadOnlyList<TeamsMessage> In(string conversationId)
    {
        lock (_gate)
        {
            return [.. _messages.Values.Where(message => message.ConversationId == conversationId)];
        }
    }

    /// <summary>Whether the address is a channel, a thread of it, or somebody's chat with the bot.</summary>
    public bool Knows(TeamsAddress address) => address.RootId is null
        ? address.IsChannel || address.ChatOf is not null
        : address.IsChannel && Find(address.RootId) is { IsPost: true } root && root.ConversationId == address.ConversationId;

    /// <summary>A chat has no threads: every line of it stands for itself.</summary>
    public static TeamsAddress AddressOf(string conversationId, string rootId) =>
        new TeamsAddress(conversationId) is { IsChannel: true } channel ? channel with { RootId = rootId } : new TeamsAddress(conversationId);

    /// <summary>A new post, a reply when the address is a thread, or a line of a chat.</summary>
    /// <param name="givenId">An id that a driver chose; the message is numbered otherwise.</param>
    public TeamsMessage Add(TeamsAddress address, JsonObject activity, string? givenId = null)
    {
        return Change(() =>
        {
            // Machine time: ids must not repeat when business time is set back.
            _lastId = Math.Max(_lastId + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            var id = givenId ?? _lastId.ToString(CultureInfo.InvariantCulture);
            var rootId = address.RootId ?? id;
            var shown = Stamp(activity, id, AddressOf(address.ConversationId, rootId));
            shown["timestamp"] = _business.Stamp();
            return new JsonObject { ["kind"] = "add", ["id"] = id, ["root"] = rootId, ["activity"] = shown };
        });
    }

    /// <summary>New content for an old message, which keeps its place and its date and is marked as edited.</summary>
    public TeamsMessage Edit(TeamsMessage message, JsonObject activity)
    {
        return Change(() =>
        {
            var shown = Stamp(activity, message.Id, message.Address);
            shown["timestamp"] = message.Activity.Text("timestamp");
            shown["lastEditedDateTime"] = _business.Stamp();
            return new JsonObject { ["kind"] = "edit", ["id"] = message.Id, ["activity"] = shown };
        });
    }

    public TeamsMessage Delete(TeamsMessage message) => Change(() => new JsonObject { ["kind"] = "delete", ["id"] = message.Id });

    private TeamsMessage Change(Func<JsonObject> describe)
    {
        TeamsMessage changed;
        lock (_gate)
        {
            var line = describe();
            _journal.Append(line);
            changed = Apply(line);
        }

        _changes.Announce();
        return changed;
    }

    private TeamsMessage Apply(JsonObject line)
    {
        var id = line.Text("id")!;
        if (long.TryParse(id, CultureInfo.InvariantCulture, out var number))
        {
            _lastId = Math.Max(_lastId, number);
        }

        var message = line.Text("kind") switch
        {
            "add" => Read(id, line.Text("root")!, line["activity"]!.AsObject().Copy()),
            "edit" => _messages[id] with { Activity = line["activity"]!.AsObject().Copy(), Version = _messages[id].Version + 1 },
            "delete" => _messages[id] with { Deleted = true, Version = _messages[id].Version + 1 },
            var kind => throw new InvalidDataException($"The channel's journal holds an unknown kind of line: {kind}."),
        };
        _messages[id] = message;
        return message;
    }

    private static TeamsMessage Read(string id, string rootId, JsonObject activity) => new(
        id, TeamsAddress.Parse(activity.Text("conversation", "id")!).ConversationId, rootId, activity, Version: 1, Deleted: false);

    private static JsonObject Stamp(JsonObject activity, string id, TeamsAddress address)
    {
        var shown = activity.Copy();
        shown.Remove("serviceUrl");
        shown.Remove("recipient");
        shown["id"] = id;
        shown["channelId"] = "msteams";
        shown["conversation"] = address.ToJson(address.ChatOf?.TenantId ?? TeamsDirectory.TenantId);
        if (address.RootId is not null && address.RootId != id)
        {
            shown["replyToId"] = address.RootId;
        }

        return shown;
    }
}
