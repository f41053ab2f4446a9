namespace HaloBot.Delivery;

/// <summary>Carries out what the agenda says is due, whoever committed it.</summary>
public sealed class Sweep
{
    /// <summary>When the next entry is due (business time), or null while the agenda is empty.</summary>
    public Task<DateTimeOffset?> EarliestDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Decides and delivers everything that is due by now (business time); returns when it has been tried once.</summary>
    public Task RunDueAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
