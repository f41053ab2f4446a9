using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>
/// One customer's conversation: what the client sees of it, in order, and what the bot has still to be given.
/// Each change is in the journal before anyone hears of it.
/// </summary>
internal sealed class Conversation
{
    private readonly Journal _journal;
    private readonly Lock _gate = new();
    private readonly List<string> _stream = [];
    private readonly OrderedDictionary<string, JsonObject> _undelivered = new(StringComparer.Ordinal);
    private readonly Changes _changes = new();

    private Conversation(string id, string? userId, Journal journal) => (Id, UserId, _journal) = (id, userId, journal);

    public string Id { get; }

    /// <summary>The user to whom the conversation's tokens are bound, if any.</summary>
    public string? UserId { get; }

    /// <summary>Completes when what came before (its start, or the leftovers of the last run) has been given to the bot.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public static Conversation Create(string id, string? userId, Journal journal)
    {
        journal.Append(new JsonObject { ["kind"] = "started", ["id"] = id, ["user"] = userId });
        return new Conversation(id, userId, journal);
    }

    /// <summary>Null when the file holds nothing: its first line was cut short.</summary>
    public static Conversation? Load(Journal journal)
    {
        var lines = journal.Open();
        if (lines.Count == 0)
        {
            return null;
        }

        var conversation = new Conversation(lines[0].Text("id")!, lines[0].Text("user"), journal);
        foreach (var line in lines)
        {
            conversation.Apply(line);
        }

        return conversation;
    }

    /// <summary>Something the bot must be told that the client does not see.</summary>
    public JsonObject AddServiceActivity(JsonObject activity)
    {
        lock (_gate)
        {
            return Add("service", activity);
        }
    }

    /// <summary>A client's activity: shown to every client, and owed to the bot.</summary>
    public JsonObject AddClientActivity(JsonObject activity) => AddShown("client", activity);

    public JsonObject AddBotActivity(JsonObject activity) => AddShown("bot", activity);

    /// <summary>The bot has answered, well or badly; the activity is not delivered again.</summary>
    public void MarkDelivered(string activityId, int status)
    {
        lock (_gate)
        {
            var line = new JsonObject { ["kind"] = "delivered", ["activity"] = activityId, ["status"] = status };
            _journal.Append(line);
            Apply(line);
        }
    }

    public IReadOnlyList<JsonObject> Undelivered()
    {
        lock (_gate)
        {
            return [.. _undelivered.Values];
        }
    }

    /// <summary>What a client that has seen <paramref name="watermark"/> activities has not seen yet, and a task that ends when there is more.</summary>
    public (string? Frame, int Watermark, Task Changed) ReadFrom(int watermark)
    {
        var changed = _changes.Next;
        lock (_gate)
        {
            var start = Math.Clamp(watermark, 0, _stream.Count);
            return (start == _stream.Count ? null : Frame(start), _stream.Count, changed);
        }
    }

    /// <summary>The activities after a watermark as Direct Line sends them, even if there are none.</summary>
    public string Frame(int watermark)
    {
        lock (_gate)
        {
            return $$"""{"activities":[{{string.Join(',', _stream.Skip(watermark))}}],"watermark":"{{_stream.Count}}"}""";
        }
    }

    private JsonObject AddShown(string kind, JsonObject activity)
    {
        lock (_gate)
        {
            activity["id"] = $"{Id}|{_stream.Count + 1:0000000}";
            Add(kind, activity);
        }

        _changes.Announce();
        return activity;
    }

    private JsonObject Add(string kind, JsonObject activity)
    {
        var line = new JsonObject { ["kind"] = kind, ["activity"] = activity.Copy() };
        _journal.Append(line);
        Apply(line);
        return activity;
    }

    private void Apply(JsonObject line)
    {
        switch (line.Text("kind"))
        {
            case "client":
                _stream.Add(Shown(line));
                goto case "service";
            case "bot":
                _stream.Add(Shown(line));
                break;
            case "service":
                _undelivered.Add(line.Text("activity", "id")!, line["activity"]!.AsObject());
                break;
            case "delivered":
                _undelivered.Remove(line.Text("activity")!);
                break;
        }
    }

    private static string Shown(JsonObject line)
    {
        var activity = line["activity"]!.AsObject().Copy();
        activity.Remove("serviceUrl");
        activity.Remove("recipient");
        return activity.ToJsonString(Journal.Plain);
    }
}
