using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps bot state for as long as the process lives: for tests. What may be kept: <see cref="StateValue"/>.</summary>
public class MemoryStorage(Dictionary<string, JsonObject> dictionary = null) : IStorage
{
    // Text, so that nobody holds on to what another turn reads.
    private readonly ConcurrentDictionary<string, string> _items = new(
        (dictionary ?? []).Select(item => KeyValuePair.Create(item.Key, item.Value.ToJsonString())), StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_items.TryGetValue(key, out var json))
            {
                using var document = JsonDocument.Parse(json);
                found[key] = StateValue.ReadMap(document.RootElement);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        foreach (var (key, item) in changes)
        {
            _items[key] = item is IDictionary<string, object> map
                ? StateValue.ToJson(map)
                : throw new NotSupportedException($"This storage keeps dictionaries, as bot state writes them, not a {item?.GetType()}.");
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            _items.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }
}
