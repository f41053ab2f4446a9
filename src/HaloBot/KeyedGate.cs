namespace HaloBot;

/// <summary>One at a time for each key, in this process. Holds nothing for a key that nobody waits for.</summary>
public sealed class KeyedGate
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Keys that somebody holds or waits for at the moment.</summary>
    internal int Keys
    {
        get
        {
            lock (_entries)
            {
                return _entries.Count;
            }
        }
    }

    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken = default)
    {
        Entry? entry;
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                _entries[key] = entry = new Entry();
            }

            entry.Users++;
        }

        try
        {
            await entry.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, entry);
            throw;
        }

        return new Pass(() => Release(key, entry));
    }

    /// <summary>Null when somebody holds the key, or waits for it.</summary>
    public IDisposable? TryEnter(string key)
    {
        lock (_entries)
        {
            if (_entries.ContainsKey(key))
            {
                return null;
            }

            var entry = _entries[key] = new Entry { Users = 1 };
            entry.Semaphore.Wait(0);
            return new Pass(() => Release(key, entry));
        }
    }

    private void Release(string key, Entry entry)
    {
        entry.Semaphore.Release();
        Leave(key, entry);
    }

    private void Leave(string key, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
                entry.Semaphore.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
