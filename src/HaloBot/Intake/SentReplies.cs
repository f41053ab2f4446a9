using Microsoft.Extensions.Caching.Memory;

namespace HaloBot.Intake;

/// <summary>
/// The turns whose replies this process has seen off. It only saves sending them again; another process does not know
/// and sends them once more, which the widget notices by their names.
/// </summary>
public sealed class SentReplies : IDisposable
{
    private readonly MemoryCache _turns = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public void Add(string key, int turn) =>
        _turns.Set(key, turn, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });

    public bool Has(string key, int turn) => _turns.TryGetValue(key, out int last) && last == turn;

    public void Dispose() => _turns.Dispose();
}
