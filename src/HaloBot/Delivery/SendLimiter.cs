namespace HaloBot.Delivery;

/// <summary>
/// Lets messages through to each Teams channel, first come first served, no faster than its limits. A channel and its threads are one.
/// It knows what this process sends, and how many other instances there are; what else is sent, Teams counts, and answers 429.
/// </summary>
/// <remarks>
/// Not a SlidingWindowRateLimiter of System.Threading.RateLimiting: that cuts a window into segments, and so lets through either more or
/// less than the limit, and its clock cannot be set by tests.
/// </remarks>
public sealed class SendLimiter(TeamsLimits limits, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SendQueue> _channels = new(StringComparer.Ordinal);
    private TeamsLimits? _part;
    private int _cleanAt = 64;

    /// <summary>How many channels are remembered: those to which something was sent in the last hour, and up to as many again.</summary>
    internal int Remembered => _channels.Count;

    /// <summary>So many instances send to the same channels: each keeps to its part of the limits.</summary>
    public void ShareBetween(int instances)
    {
        lock (_gate)
        {
            _part = limits.Part(instances);
        }
    }

    /// <summary>Waits until one more may be sent to the conversation's channel, and counts it.</summary>
    public ValueTask WaitAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return QueueOf(conversationId).WaitAsync(cancellationToken);
        }
    }

    /// <summary>How long <see cref="WaitAsync"/> would take now.</summary>
    public TimeSpan TimeUntilFree(string conversationId)
    {
        lock (_gate)
        {
            return Find(conversationId)?.TimeUntilFree() ?? TimeSpan.Zero;
        }
    }

    /// <summary>Whether nobody waits, and one more would keep half of every limit.</summary>
    public bool HasRoom(string conversationId)
    {
        lock (_gate)
        {
            return Find(conversationId)?.HasRoom ?? true;
        }
    }

    /// <summary>Counts what is sent without waiting: everybody else waits the longer for it.</summary>
    public void CountUnpaced(string conversationId)
    {
        lock (_gate)
        {
            QueueOf(conversationId).CountUnpaced();
        }
    }

    private SendQueue? Find(string conversationId)
    {
        _channels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(ChannelPart(conversationId), out var channel);
        return channel;
    }

    private SendQueue QueueOf(string conversationId)
    {
        if (Find(conversationId) is { } known)
        {
            return known;
        }

        if (_channels.Count >= _cleanAt)
        {
            foreach (var (idle, _) in _channels.Where(channel => channel.Value.IsIdle).ToList())
            {
                _channels.Remove(idle);
            }

            _cleanAt = Math.Max(64, 2 * _channels.Count);
        }

        return _channels[ChannelPart(conversationId).ToString()] = new SendQueue(() => _part ?? limits, machine, _gate);
    }

    private static ReadOnlySpan<char> ChannelPart(string conversationId)
    {
        var thread = conversationId.IndexOf(';', StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId.AsSpan(0, thread);
    }
}
