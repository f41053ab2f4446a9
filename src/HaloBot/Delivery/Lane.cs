namespace HaloBot.Delivery;

/// <summary>
/// One carrier, and how its channel is doing. When a try fails, the channel is left alone for a while, and what comes new waits behind
/// what is older. It takes two different messages to tell a channel that is away from a message that it cannot digest.
/// </summary>
public sealed class Lane(ICarrier carrier, TimeProvider machine)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _suspect;
    private bool _isAway;
    private int _rounds;
    private DateTimeOffset _closedUntil;
    private DateTimeOffset _lastSuccess;
    private bool _hasBacklog;
    private int _arrivals;

    public ICarrier Carrier => carrier;

    /// <summary>How long the channel is to be left alone: it has failed, or has been sent all that it takes for now.</summary>
    public TimeSpan FreeIn
    {
        get
        {
            lock (_gate)
            {
                var closed = _closedUntil - machine.GetUtcNow();
                return closed > carrier.FreeIn ? closed : carrier.FreeIn;
            }
        }
    }

    /// <summary>Whether something is known to wait here.</summary>
    public bool HasBacklog
    {
        get
        {
            lock (_gate)
            {
                return _hasBacklog;
            }
        }
    }

    /// <summary>Whether what comes new may be tried at once, ahead of nothing older.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return !_hasBacklog && FreeIn <= TimeSpan.Zero;
            }
        }
    }

    /// <summary>Whether two different messages have failed, or the channel has said so itself.</summary>
    public bool IsAway
    {
        get
        {
            lock (_gate)
            {
                return _isAway;
            }
        }
    }

    /// <summary>Counts what has been put into the backlog here.</summary>
    public int Arrivals
    {
        get
        {
            lock (_gate)
            {
                return _arrivals;
            }
        }
    }

    /// <summary>Whether the channel has taken a message since then.</summary>
    public bool WorkedSince(DateTimeOffset? instant)
    {
        lock (_gate)
        {
            return instant < _lastSuccess;
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            (_suspect, _isAway, _rounds, _closedUntil, _lastSuccess) = (null, false, 0, DateTimeOffset.MinValue, machine.GetUtcNow());
        }
    }

    /// <param name="message">Which message it was.</param>
    /// <param name="kind">What the failure says of the channel.</param>
    /// <param name="failure">Read for how long the channel asks to be left alone.</param>
    public void Failed(string message, FailureKind kind, Exception failure)
    {
        lock (_gate)
        {
            var now = machine.GetUtcNow();
            _rounds += now >= _closedUntil ? 1 : 0;
            _isAway = kind == FailureKind.Away || (_suspect is not null && _suspect != message);
            _suspect ??= message;
            var until = now + Backoff.After(failure, _rounds - 1, Backoff.MostForAChannel, now);
            _closedUntil = until > _closedUntil ? until : _closedUntil;
            _hasBacklog = true;
        }
    }

    /// <summary>Something was put into the backlog. If one message only is known to fail, it gives the second opinion at once.</summary>
    public void Arrived()
    {
        lock (_gate)
        {
            _hasBacklog = true;
            _arrivals++;
            if (_suspect is not null && !_isAway)
            {
                _closedUntil = DateTimeOffset.MinValue;
            }

            _arrived.TrySetResult();
        }
    }

    /// <summary>Another round of tries begins: what was thought of the channel is forgotten, but not for how long it has been failing.</summary>
    public void Reopen()
    {
        lock (_gate)
        {
            (_suspect, _isAway) = (null, false);
        }
    }

    /// <summary>Until something arrives, or for so long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_arrived.Task, Task.Delay(most, machine, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_arrived.Task.IsCompleted)
            {
                _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Nothing waits any more that could be tried – unless something has arrived since the backlog was read.</summary>
    public void Cleared(int arrivals)
    {
        lock (_gate)
        {
            _hasBacklog = arrivals != _arrivals;
        }
    }
}
