using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Carries out what the agenda says is due, whoever committed it: what a dead instance left behind, what was nudged in vain, and what was
/// written for a later time. Each instance sweeps its own part.
/// </summary>
public sealed class Sweep(
    Agenda agenda,
    Instances instances,
    Courier courier,
    CatchUp catchUp,
    Reconcile reconcile,
    NightlyRedraw redraw,
    SendLimiter limiter,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Sweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _atOnce = new(Courier.AtOnce);

    // Touched by one sweep after the other.
    private readonly Dictionary<CaseReference, Task> _underWay = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await instances.LeaveAsync(cancellationToken);
        }
        catch (Exception e)
        {
            // The others find out by themselves.
            log.SweepFailed(e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TryAsync(BeatAsync, stoppingToken);

            // Side by side: an instance that waits for a slow channel is alive, and must notice which others are not.
            await Task.WhenAll(
                EveryAsync(Instances.Beat, BeatAsync, stoppingToken),
                FromNowOnAsync(Interval, SweepAsync, stoppingToken),
                FromNowOnAsync(Instances.Beat, cancel => reconcile.RunAsync(instances.Shards, cancel), stoppingToken),
                FromNowOnAsync(Interval, cancel => redraw.DrawNextAsync(instances.Shards, cancel), stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What has been set out for is finished.
            await Task.WhenAll(_underWay.Values);
        }
    }

    public override void Dispose()
    {
        _atOnce.Dispose();
        base.Dispose();
    }

    /// <summary>When the next entry after the instant is due (business time), or null when there is none.</summary>
    public Task<DateTimeOffset?> EarliestDueAsync(DateTimeOffset? after, CancellationToken cancellationToken) => agenda.EarliestAsync(after, cancellationToken);

    /// <summary>Decides everything that is due by now (business time), in every part, and tries once to deliver it.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll((await DueAsync(Agenda.AllShards, cancellationToken)).Select(entries => WakeAsync(entries, cancellationToken)));
        await catchUp.TryOnceAsync(cancellationToken);
    }

    private async Task FromNowOnAsync(TimeSpan interval, Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        await TryAsync(act, stoppingToken);
        await EveryAsync(interval, act, stoppingToken);
    }

    private async Task EveryAsync(TimeSpan interval, Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(act, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        try
        {
            await act(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            log.SweepFailed(e);
        }
    }

    /// <summary>Sets out for what is due. A case that takes long is not set out for again, and holds up neither the others nor the next sweep.</summary>
    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        foreach (var done in _underWay.Where(under => under.Value.IsCompleted).ToList())
        {
            _underWay.Remove(done.Key);
        }

        foreach (var entries in await DueAsync(instances.Shards, stoppingToken))
        {
            if (!_underWay.ContainsKey(entries.Key))
            {
                _underWay[entries.Key] = WakeAsync(entries, stoppingToken);
            }
        }
    }

    /// <summary>One case's entries follow each other.</summary>
    private async Task<IEnumerable<IGrouping<CaseReference, AgendaEntry>>> DueAsync(IEnumerable<int> shards, CancellationToken cancellationToken) =>
        (await agenda.DueAsync(clock.GetUtcNow(), shards, cancellationToken)).GroupBy(entry => entry.Reference);

    private async Task WakeAsync(IEnumerable<AgendaEntry> entries, CancellationToken stoppingToken)
    {
        await _atOnce.WaitAsync(CancellationToken.None);
        try
        {
            foreach (var entry in entries.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                await courier.WakeAsync(entry);
            }
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        await instances.BeatAsync(stoppingToken);
        limiter.ShareBetween(instances.Count);
    }
}
