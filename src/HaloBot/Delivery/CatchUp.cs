using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Tries again what waits for a channel: one case at a time and the oldest first, so that after an outage the channel is told in the order
/// in which things happened, no faster than its limits.
/// </summary>
public sealed class CatchUp(
    Lanes lanes,
    Backlog backlog,
    Instances instances,
    Courier courier,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<CatchUp> log) : BackgroundService
{
    // Whatever is put into the backlog here is noticed at once; this is for what other instances have put there, and for what waits for its time.
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);

    // A rush must leave room in the channel for everything else: its list is brought up to date so often at most.
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromSeconds(5);

    // One entry for each rush. Touched by one pass after the other.
    private readonly Dictionary<string, DateTimeOffset> _drawn = new(StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lanes.All.Select(lane => RunAsync(lane, stoppingToken)));

    /// <summary>Tries everything that waits once, whoever looks after it.</summary>
    public Task TryOnceAsync(CancellationToken cancellationToken) => Task.WhenAll(lanes.All.Select(lane => PassAsync(lane, Agenda.AllShards, patiently: true, cancellationToken)));

    private async Task RunAsync(Lane lane, CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await lane.WaitAsync(lane.HasBacklog ? Often : Seldom, stoppingToken);
                try
                {
                    await PassAsync(lane, instances.Shards, patiently: false, stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.BacklogFailed(e, lane.Carrier.Lane);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <param name="patiently">Tries everything now: also lists that were drawn a moment ago, and cases that are being served.</param>
    private async Task PassAsync(Lane lane, IReadOnlyList<int> shards, bool patiently, CancellationToken cancellationToken)
    {
        for (var more = true; more && lane.FreeIn == TimeSpan.Zero;)
        {
            var arrivals = lane.Arrivals;
            var due = (await backlog.DueAsync(lane.Carrier.Lane, machine.GetUtcNow(), shards, cancellationToken)).ToList();
            if (due.Count == 0)
            {
                lane.Cleared(arrivals);
            }

            more = false;
            lane.Reopen();
            while (due.Count > 0)
            {
                if (cancellationToken.IsCancellationRequested || lane.IsAway || lane.AskedFor > TimeSpan.Zero || lane.Carrier.FreeIn > TimeSpan.Zero)
                {
                    return;
                }

                var next = lane.Next(due.Count);
                more |= (patiently || !WasDrawnLately(due[next])) && await courier.RetryAsync(lane, due[next], patiently);
                due.RemoveAt(next);
            }
        }
    }

    private bool WasDrawnLately(Waiting waiting)
    {
        if (!Rushes.IsName(waiting.Subject))
        {
            return false;
        }

        var now = machine.GetUtcNow();
        if (_drawn.TryGetValue(waiting.Subject, out var last) && now - last < BetweenDrawings)
        {
            return true;
        }

        _drawn[waiting.Subject] = now;
        return false;
    }
}
