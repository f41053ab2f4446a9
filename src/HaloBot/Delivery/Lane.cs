namespace HaloBot.Delivery;

/// <summary>
/// One carrier, and how its channel is doing. When a try fails, the channel is left alone for a while, and what comes new waits behind
/// what is older. It takes two different messages to tell a channel that is away from a message that it cannot digest.
/// </summary>
public sealed class Lane(ICarrier carrier, TimeProvider machine)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _suspect;
    private bool _isAway;
    private int _rounds;
    private int _opinions;
    private DateTimeOffset _closedUntil;
    private DateTimeOffset _askedUntil;
    private DateTimeOffset _lastSuccess;
    private bool _hasBacklog;
    private int _arrivals;

    public ICarrier Carrier => carrier;

    /// <summary>How long the channel has asked to be left alone. A success of what was under way already does not change that.</summary>
    public TimeSpan AskedFor
    {
        get
        {
            lock (_gate)
            {
                return Left(_askedUntil);
            }
        }
    }

    /// <summary>How long the channel is to be left alone: it has failed, has asked for it, or has been sent all that it takes for now.</summary>
    public TimeSpan FreeIn
    {
        get
        {
            lock (_gate)
            {
                return new[] { Left(_closedUntil), Left(_askedUntil), carrier.FreeIn }.Max();
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
                return !_hasBacklog && FreeIn == TimeSpan.Zero;
            }
        }
    }

    /// <summary>Whether in this round two different messages have failed, or the channel has said so itself.</summary>
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
            _closedUntil = Later(_closedUntil, now + Backoff.After(failure, _rounds - 1, Backoff.MostForAChannel, now));
            _askedUntil = Backoff.Asked(failure, now) is { } asked ? Later(_askedUntil, now + asked) : _askedUntil;
            _hasBacklog = true;
        }
    }

    /// <summary>Something new stands in the backlog. If one message only is known to fail, it gives the second opinion at once.</summary>
    public void Arrived()
    {
        lock (_gate)
        {
            PutOff();
            if (_suspect is not null && !_isAway)
            {
                _closedUntil = DateTimeOffset.MinValue;
            }

            _signal.TrySetResult();
        }
    }

    /// <summary>What was tried stands in the backlog (again).</summary>
    public void PutOff()
    {
        lock (_gate)
        {
            _hasBacklog = true;
            _arrivals++;
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

    /// <summary>
    /// Which of so many that wait, oldest first, is tried next: the oldest, unless it has just failed. Then another one is asked for each
    /// time, so that two messages that the channel cannot digest do not pass for a channel that is away.
    /// </summary>
    public int Next(int waiting)
    {
        lock (_gate)
        {
            return _suspect is null ? 0 : _opinions++ % waiting;
        }
    }

    /// <summary>Until something arrives, or for so long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_signal.Task, Task.Delay(most, machine, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_signal.Task.IsCompleted)
            {
                _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    private TimeSpan Left(DateTimeOffset until) => until - machine.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
