namespace HaloBot.Local.Clock;

/// <summary>Moves business time so that everything due on the way is decided at its own instant.</summary>
/// <param name="earliestDue">When the next thing after an instant (null: of all) is due, or null.</param>
/// <param name="runDue">Tries everything that is due by now once.</param>
/// <param name="anyCase">Whether a case has ever been filed.</param>
internal sealed class TimeTravel(
    BusinessClock clock,
    Func<DateTimeOffset?, CancellationToken, Task<DateTimeOffset?>> earliestDue,
    Func<CancellationToken, Task> runDue,
    Func<CancellationToken, Task<bool>> anyCase,
    ILogger<TimeTravel> logger) : IDisposable
{
    /// <summary>What is still due after this many runs at one instant cannot be delivered now; its retries are the bot's business.</summary>
    private const int TriesPerInstant = 5;

    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <summary>Moves to <paramref name="target"/> of the present time; the clock then runs or stands as <paramref name="run"/> says.</summary>
    /// <returns>False when that would be backwards although a case exists.</returns>
    public async Task<bool> MoveAsync(Func<DateTimeOffset, DateTimeOffset> target, bool? run, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var running = run ?? clock.Running;
            var start = clock.GetUtcNow();
            var end = target(start);
            if (end < start && await anyCase(cancellationToken))
            {
                return false;
            }

            if (end >= start)
            {
                await VisitDueInstantsAsync(start, end, running, cancellationToken);
            }

            Set(end, running);
            await runDue(cancellationToken);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task VisitDueInstantsAsync(DateTimeOffset start, DateTimeOffset end, bool running, CancellationToken cancellationToken)
    {
        // The clock stands while an instant is decided: a running one would be past it already.
        clock.StopAt(start);
        try
        {
            for (var next = await earliestDue(null, cancellationToken); next <= end; next = await earliestDue(clock.GetUtcNow(), cancellationToken))
            {
                clock.StopAt(Later(next.Value, clock.GetUtcNow()));
                await RunDueHereAsync(cancellationToken);
            }
        }
        catch
        {
            Set(clock.GetUtcNow(), running);
            throw;
        }
    }

    /// <summary>What is decided at an instant may make something else due at the same one.</summary>
    private async Task RunDueHereAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= TriesPerInstant; tries++)
        {
            await runDue(cancellationToken);
            if (!(await earliestDue(null, cancellationToken) <= clock.GetUtcNow()))
            {
                return;
            }
        }

        Log.StillDue(logger, clock.GetUtcNow(), TriesPerInstant);
    }

    private void Set(DateTimeOffset now, bool running)
    {
        if (running)
        {
            clock.RunFrom(now);
        }
        else
        {
            clock.StopAt(now);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
