using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Goes through the open cases once a day (London date), and whenever the rules have changed: each is looked after, and its next deadline
/// is seen to stand on the agenda. It backs the agenda up, and brings cases under an edition that was adopted meanwhile.
/// </summary>
public sealed class Reconcile(
    Agenda agenda,
    DailyRounds rounds,
    Courier courier,
    Procedure procedure,
    RulesInForce rules,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Reconcile> log)
{
    public const string Job = "reconciled";

    // A case is listed before the commit that files or reopens it. One that has not come by then never will.
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    /// <summary>Those of the partitions that have not been gone through today, by the rules in force.</summary>
    public async Task RunAsync(IEnumerable<int> shards, CancellationToken cancellationToken)
    {
        var round = rules.RoundAt(clock.GetUtcNow());
        foreach (var shard in shards)
        {
            if (!await rounds.IsFinishedAsync(Job, shard, round, cancellationToken) && await RunAsync(shard, cancellationToken))
            {
                await rounds.FinishAsync(Job, shard, round, cancellationToken);
            }
        }
    }

    /// <returns>False when a case could not be looked after, so that all are to be gone through again.</returns>
    private async Task<bool> RunAsync(int shard, CancellationToken cancellationToken)
    {
        var failed = 0;
        var open = await agenda.OpenCasesAsync(shard, cancellationToken);
        var wakes = await agenda.WakesAsync(shard, cancellationToken);
        await Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = Courier.AtOnce, CancellationToken = cancellationToken },
            async (listed, cancel) =>
            {
                try
                {
                    await LookAfterAsync(listed, wakes[listed.Reference], cancel);
                }
                catch (Exception e) when (!cancel.IsCancellationRequested)
                {
                    log.WakeFailed(e, listed.Reference.ToString());
                    Interlocked.Increment(ref failed);
                }
            });
        log.Reconciled(shard, open.Count);
        return failed == 0;
    }

    private async Task LookAfterAsync(OpenCase listed, IEnumerable<DateTimeOffset> wakes, CancellationToken cancellationToken)
    {
        var complaint = await courier.LookAfterAsync(listed.Reference);
        if (complaint is { IsOpen: true })
        {
            if (Deadline.NextStrike(complaint, procedure) is { } strike && !wakes.Contains(strike))
            {
                await agenda.AddAsync(listed.Reference, complaint.Version, opens: false, [strike], cancellationToken);
            }
        }
        else if (listed.ListedAt < machine.GetUtcNow() - Stale)
        {
            await agenda.CloseAsync(listed, cancellationToken);
        }
    }
}
