using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using HaloBot.Intake;
using HaloBot.Storage;
using Microsoft.Bot.Builder;

namespace HaloBot.Benchmarks.Bots;

/// <summary>Conversations as the tables keep them – serialised, read anew by each turn, and refused when they have changed – but in memory.</summary>
internal sealed class MemoryConversations : IStorage
{
    private readonly ConcurrentDictionary<string, Row> _rows = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_rows.TryGetValue(key, out var row))
            {
                var conversation = JsonSerializer.Deserialize(row.Json, ConversationJson.Stored.Conversation)!;
                conversation.ETag = row.Version.ToString(CultureInfo.InvariantCulture);
                found[key] = conversation;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var conversation = (Conversation)value;
            var json = JsonSerializer.Serialize(conversation, ConversationJson.Stored.Conversation);
            var stored = int.TryParse(conversation.ETag, CultureInfo.InvariantCulture, out var version)
                ? _rows.TryGetValue(key, out var row) && row.Version == version && _rows.TryUpdate(key, new Row(json, version + 1), row)
                : _rows.TryAdd(key, new Row(json, 1));
            if (!stored)
            {
                throw new StateChangedException(new InvalidOperationException("Another turn was faster."));
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _rows.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    private sealed record Row(string Json, int Version);
}
