using System.Globalization;
using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>The staff's channel: its posts and their threads, kept in a journal.</summary>
internal sealed class TeamsChannel
{
    private readonly Journal _journal;
    private readonly TimeProvider _business;
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, TeamsMessage> _messages = new(StringComparer.Ordinal);
    private long _lastId;

    public TeamsChannel(Journal journal, TimeProvider business)
    {
        (_journal, _business) = (journal, business);
        foreach (var line in journal.Open())
        {
            Apply(line);
        }
    }

    /// <summary>Announced after each change.</summary>
    public Changes Changes { get; } = new();

    /// <summary>A message of the channel, deleted ones included.</summary>
    public TeamsMessage? Find(string? id)
    {
        lock (_gate)
        {
            return id is null ? null : _messages.GetValueOrDefault(id);
        }
    }

    /// <summary>Everything that has been posted, oldest first.</summary>
    public IReadOnlyList<TeamsMessage> Messages()
    {
        lock (_gate)
        {
            return [.. _messages.Values];
        }
    }

    /// <summary>Whether the address is this channel or one of its threads.</summary>
    public bool Knows(ChannelAddress address) =>
        address.ChannelId == TeamsDirectory.ChannelId && (address.RootId is null || Find(address.RootId) is { IsPost: true });

    /// <summary>A new post, or a reply when <paramref name="rootId"/> names a post.</summary>
    /// <param name="givenId">An id that a driver chose; the channel numbers the message itself otherwise.</param>
    public TeamsMessage Add(string? rootId, JsonObject activity, string? givenId = null)
    {
        return Change(() =>
        {
            // Machine time: ids must not repeat when business time is set back.
            _lastId = Math.Max(_lastId + 1, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            var id = givenId ?? _lastId.ToString(CultureInfo.InvariantCulture);
            var shown = Stamp(activity, id, rootId ?? id);
            shown["timestamp"] = _business.Stamp();
            return new JsonObject { ["kind"] = "add", ["id"] = id, ["root"] = rootId ?? id, ["activity"] = shown };
        });
    }

    /// <summary>New content for an old message, which keeps its place and its date and is marked as edited.</summary>
    public TeamsMessage Edit(TeamsMessage message, JsonObject activity)
    {
        return Change(() =>
        {
            var shown = Stamp(activity, message.Id, message.RootId);
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

        Changes.Announce();
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
            "add" => new TeamsMessage(id, line.Text("root")!, line["activity"]!.AsObject().Copy(), Version: 1, Deleted: false),
            "edit" => _messages[id] with { Activity = line["activity"]!.AsObject().Copy(), Version = _messages[id].Version + 1 },
            "delete" => _messages[id] with { Deleted = true, Version = _messages[id].Version + 1 },
            var kind => throw new InvalidDataException($"The channel's journal holds an unknown kind of line: {kind}."),
        };
        _messages[id] = message;
        return message;
    }

    private static JsonObject Stamp(JsonObject activity, string id, string rootId)
    {
        var shown = activity.Copy();
        shown.Remove("serviceUrl");
        shown.Remove("recipient");
        shown["id"] = id;
        shown["channelId"] = "msteams";
        shown["conversation"] = new ChannelAddress(TeamsDirectory.ChannelId, rootId).ToJson(TeamsDirectory.TenantId);
        if (id != rootId)
        {
            shown["replyToId"] = rootId;
        }

        return shown;
    }
}
