namespace HaloBot.Delivery;

/// <summary>
/// What was sent to one channel in the last hour, and when the next may follow: in no window of a limit's length, wherever it begins, are
/// there more than the limit's number. Times are ticks of some clock that never goes back.
/// </summary>
internal sealed class SlidingWindows(Func<TeamsLimits> limits)
{
    private readonly List<long> _sent = [];

    public bool IsIdle(long now) => _sent.Count == 0 || now - _sent[^1] >= TimeSpan.TicksPerHour;

    /// <summary>The earliest time, from now on, at which one more keeps every limit.</summary>
    public long NextFree(long now) => NextFree(_sent, now, limits());

    /// <summary>Whether one more would keep half of every limit.</summary>
    public bool HasRoom(long now) => NextFree(_sent, now, limits().Part(2)) <= now;

    /// <summary>The same, when so many others are let through first.</summary>
    public long NextFree(long now, int ahead)
    {
        var assumed = ahead == 0 ? _sent : [.. _sent];
        for (var i = 0; i < ahead; i++)
        {
            assumed.Add(NextFree(assumed, now, limits()));
        }

        return NextFree(assumed, now, limits());
    }

    public void Add(long now)
    {
        // Only when the list would have to grow: what has left the longest window counts no more.
        if (_sent.Count == _sent.Capacity)
        {
            _sent.RemoveAll(at => now - at >= TimeSpan.TicksPerHour);
        }

        _sent.Add(now);
    }

    private static long NextFree(List<long> sent, long now, TeamsLimits share)
    {
        var free = Math.Max(After(share.PerSecond, TimeSpan.TicksPerSecond), After(share.PerTwoSeconds, 2 * TimeSpan.TicksPerSecond));
        return Math.Max(free, Math.Max(After(share.PerThirtySeconds, 30 * TimeSpan.TicksPerSecond), After(share.PerHour, TimeSpan.TicksPerHour)));

        long After(int most, long length) => sent.Count < most ? now : Math.Max(now, sent[^most] + length);
    }
}
