using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Carries out what the agenda says is due, whoever committed it: what a dead instance left behind, what failed before,
/// and what was written for a later time.
/// </summary>
public sealed class Sweep(
    Agenda agenda,
    Courier courier,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Sweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, machine);
        try
        {
            do
            {
                try
                {
                    await RunDueAsync(stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.SweepFailed(e);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>When the next entry is due (business time), or null while the agenda is empty.</summary>
    public Task<DateTimeOffset?> EarliestDueAsync(CancellationToken cancellationToken) => agenda.EarliestAsync(cancellationToken);

    /// <summary>Decides and delivers everything that is due by now (business time); returns when it has been tried once.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        // One case's entries follow each other; a case whose channel hangs does not hold up the others.
        var cases = (await agenda.DueAsync(clock.GetUtcNow(), cancellationToken)).GroupBy(entry => entry.Reference);
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = Courier.AtOnce, CancellationToken = cancellationToken },
            async (entries, cancel) =>
            {
                foreach (var entry in entries.TakeWhile(_ => !cancel.IsCancellationRequested))
                {
                    await courier.WakeAsync(entry);
                }
            });
    }
}
