using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Goes through the open cases once a day (London date), and whenever the rules have changed: each is looked after, and its next deadline
/// is seen to stand on the agenda. It backs the agenda up, and brings cases under an edition that was adopted meanwhile.
/// </summary>
public sealed class Reconcile(
    Agenda agenda,
    Reconciled reconciled,
    Courier courier,
    Procedure procedure,
    RulesInForce rules,
    TimeProvider clock,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Reconcile> log)
{
    // A case is listed before it is committed. A commit that has not come by then never will.
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    private readonly Dictionary<int, string> _done = [];

    /// <summary>Those of the partitions that have not been gone through today, by the rules in force.</summary>
    public async Task RunAsync(IEnumerable<int> shards, CancellationToken cancellationToken)
    {
        var today = $"{OfficeCalendar.DateOf(clock.GetUtcNow()):yyyy-MM-dd} {rules.Fingerprint}";
        foreach (var shard in shards.Where(shard => _done.GetValueOrDefault(shard) != today))
        {
            if (await reconciled.LastAsync(shard, cancellationToken) != today)
            {
                await RunAsync(shard, cancellationToken);
                await reconciled.MarkAsync(shard, today, cancellationToken);
            }

            _done[shard] = today;
        }
    }

    private async Task RunAsync(int shard, CancellationToken cancellationToken)
    {
        var open = await agenda.OpenCasesAsync(shard, cancellationToken);
        var wakes = await agenda.NextWakesAsync(shard, cancellationToken);
        await Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = Courier.AtOnce, CancellationToken = cancellationToken },
            async (listed, cancel) =>
            {
                try
                {
                    await LookAfterAsync(listed, wakes.TryGetValue(listed.Reference, out var wake) ? wake : null, cancel);
                }
                catch (Exception e) when (!cancel.IsCancellationRequested)
                {
                    log.WakeFailed(e, listed.Reference.ToString());
                }
            });
        log.Reconciled(shard, open.Count);
    }

    private async Task LookAfterAsync(OpenCase listed, DateTimeOffset? wake, CancellationToken cancellationToken)
    {
        var complaint = await courier.LookAfterAsync(listed.Reference);
        if (complaint is { IsOpen: false } || (complaint is null && listed.ListedAt < machine.GetUtcNow() - Stale))
        {
            await agenda.CloseAsync(listed, cancellationToken);
        }
        else if (complaint is not null && Deadline.NextStrike(complaint, procedure) is { } strike && !(wake <= strike))
        {
            await agenda.AddAsync(listed.Reference, complaint.Version, opens: false, [strike], cancellationToken);
        }
    }
}

/// <summary>A name for the rules by which deadlines are worked out: it changes with the procedure's files, the edition and the program.</summary>
public sealed record RulesInForce(string Fingerprint);
