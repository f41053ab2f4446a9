namespace HaloBot.Delivery;

/// <summary>Who waits to send to one channel.</summary>
/// <param name="gate">Held by whoever calls.</param>
internal sealed class SendQueue(Func<TeamsLimits> limits, TimeProvider machine, Lock gate)
{
    private readonly long _start = machine.GetTimestamp();
    private readonly SlidingWindows _sent = new(limits);
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private bool _isServed;

    public bool IsIdle => _waiting.Count == 0 && _sent.IsIdle(Now);

    /// <summary>Whether nobody waits, and one more would keep half of every limit.</summary>
    public bool HasRoom => _waiting.Count == 0 && _sent.HasRoom(Now);

    private long Now => machine.GetElapsedTime(_start).Ticks;

    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        if (_waiting.Count == 0 && _sent.NextFree(now) <= now)
        {
            _sent.Add(now);
            return ValueTask.CompletedTask;
        }

        var waiter = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_isServed)
        {
            _isServed = true;
            _ = ServeAsync();
        }

        return new ValueTask(cancellationToken.CanBeCanceled ? WaitAsync(waiter, cancellationToken) : waiter.Value.Task);
    }

    public TimeSpan TimeUntilFree()
    {
        var now = Now;
        return TimeSpan.FromTicks(_sent.NextFree(now, _waiting.Count) - now);
    }

    public void CountUnpaced() => _sent.Add(Now);

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> waiter, CancellationToken cancellationToken)
    {
        await using var abandoned = cancellationToken.UnsafeRegister(_ => Abandon(waiter, cancellationToken), null);
        await waiter.Value.Task;
    }

    private void Abandon(LinkedListNode<TaskCompletionSource> waiter, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (waiter.List is not null)
            {
                _waiting.Remove(waiter);
                waiter.Value.SetCanceled(cancellationToken);
            }
        }
    }

    /// <summary>Runs while somebody waits.</summary>
    private async Task ServeAsync()
    {
        while (LetThrough() is { } pause)
        {
            // Timers count whole milliseconds.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)), machine);
        }
    }

    /// <summary>Lets through whoever may go now – counted now, however late the timer rang. Returns when to look again; null when nobody waits.</summary>
    private TimeSpan? LetThrough()
    {
        lock (gate)
        {
            var now = Now;
            while (_waiting.First is { } waiter)
            {
                var free = _sent.NextFree(now);
                if (free > now)
                {
                    return TimeSpan.FromTicks(free - now);
                }

                _waiting.RemoveFirst();
                _sent.Add(now);
                waiter.Value.SetResult();
            }

            _isServed = false;
            return null;
        }
    }
}
