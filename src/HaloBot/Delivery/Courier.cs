using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Carries out what has been committed. Each case has a lane per carrier: order is kept in a lane, and a lane that fails
/// waits without holding up the other. A message is sent, then marked; a process that dies in between sends it again:
/// that is the one window in which something can be doubled.
/// </summary>
public sealed class Courier(
    Nudges nudges,
    Agenda agenda,
    Backlog backlog,
    Outbox outbox,
    DueDeadlines deadlines,
    Lanes lanes,
    LaneRun run,
    CaseIndex index,
    DraftWake drafts,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Courier> log) : BackgroundService
{
    /// <summary>Cases that are served side by side. They wait for channels, not for the processor.</summary>
    public const int AtOnce = 64;

    // An entry whose commit never came is dropped once nobody can still be on the way to it.
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    // How long the first lane (the staff's alert) may take before the others set out all the same.
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(1);

    // After the stop, what has been committed is still sent for so long. What is left then, another instance or the next start finds.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    private readonly KeyedGate _oneCourierPerCase = new();

    /// <summary>Looks after a case as far as possible now. Never throws: what fails stays on the agenda.</summary>
    /// <param name="nudge">Who waits until it was tried to send, and no longer.</param>
    public async Task WakeAsync(AgendaEntry entry, Nudge? nudge = null)
    {
        try
        {
            using (await _oneCourierPerCase.EnterAsync(entry.Reference.ToString()))
            {
                if (entry.Draft is { } customerKey)
                {
                    await drafts.WakeAsync(entry, customerKey);
                    return;
                }

                var pending = await outbox.ReadAsync(entry.Reference, CancellationToken.None);
                var isDone = pending is null || pending.Complaint.Version < entry.Version
                    ? entry.WrittenAt < machine.GetUtcNow() - Stale
                    : await LookAfterAsync(pending, nudge);
                if (isDone)
                {
                    await agenda.RemoveAsync(entry, CancellationToken.None);
                }
            }
        }
        catch (Exception e)
        {
            log.WakeFailed(e, entry.Reference.ToString());
        }
    }

    /// <summary>Looks after a case that nothing has asked for.</summary>
    /// <returns>The case as it was then; null when there is none.</returns>
    public async Task<Complaint?> LookAfterAsync(CaseReference reference)
    {
        using (await _oneCourierPerCase.EnterAsync(reference.ToString()))
        {
            var pending = await outbox.ReadAsync(reference, CancellationToken.None);
            if (pending is not null)
            {
                index.Forget(reference);
                await LookAfterAsync(pending, nudge: null);
            }

            return pending?.Complaint;
        }
    }

    /// <summary>Tries again what has been waiting. Never throws.</summary>
    /// <param name="patiently">Waits where the case is being served, rather than leaving it for later.</param>
    /// <returns>False when it stays in the backlog.</returns>
    public async Task<bool> RetryAsync(Lane lane, Waiting waiting, bool patiently)
    {
        try
        {
            using var pass = patiently ? await _oneCourierPerCase.EnterAsync(waiting.Subject) : _oneCourierPerCase.TryEnter(waiting.Subject);
            var isDone = pass is not null && (Rushes.IsName(waiting.Subject)
                ? await lane.Carrier.DrawListAsync(waiting.Subject, lane)
                : await RetryAsync(lane, CaseReference.Parse(waiting.Subject)));
            if (isDone)
            {
                await backlog.RemoveAsync(waiting, CancellationToken.None);
            }

            return isDone;
        }
        catch (Exception e)
        {
            log.WakeFailed(e, waiting.Subject);
            return false;
        }
    }

    private async Task<bool> RetryAsync(Lane lane, CaseReference reference) =>
        await outbox.ReadAsync(reference, CancellationToken.None) is not { } pending || await SendAsync(pending, [lane], retried: lane) is not null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var drained = new CancellationTokenSource();
        await using var stop = stoppingToken.UnsafeRegister(
            _ =>
            {
                nudges.Complete();
                drained.CancelAfter(Drain);
            },
            null);
        try
        {
            await Parallel.ForEachAsync(
                nudges.ReadAllAsync(drained.Token),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
                async (nudge, _) =>
                {
                    await WakeAsync(nudge.Entry, nudge);
                    nudge.Done();
                });
        }
        catch (OperationCanceledException) when (drained.IsCancellationRequested)
        {
        }
    }

    /// <summary>Lets the clock act on everything that is due, then sends – also when the clock could not act –, then has the lists of staff show it.</summary>
    /// <returns>False when the case is to be woken again.</returns>
    private async Task<bool> LookAfterAsync(PendingCase pending, Nudge? nudge)
    {
        var hasStruck = true;
        try
        {
            if (await deadlines.StrikeAsync(pending.Stored, CancellationToken.None))
            {
                pending = (await outbox.ReadAsync(pending.Complaint.Reference, CancellationToken.None))!;
            }
        }
        catch (Exception e)
        {
            log.WakeFailed(e, pending.Complaint.Reference.ToString());
            hasStruck = false;
        }

        if (await SendAsync(pending, lanes.All, retried: null) is not { } isOnlyListed)
        {
            return false;
        }

        nudge?.Done();
        await index.WriteAsync(pending.Stored, isOnlyListed, CancellationToken.None);
        return hasStruck;
    }

    /// <summary>Sends what can be sent, and sees to it that the rest waits in the backlog.</summary>
    /// <param name="retried">A lane that is tried whether it is open or not.</param>
    /// <returns>Whether the case then stands in a list only; null when another instance is sending for it.</returns>
    private async Task<bool?> SendAsync(PendingCase pending, IReadOnlyList<Lane> allowed, Lane? retried)
    {
        var reference = pending.Complaint.Reference;
        var loads = allowed.Select(lane => new Load(lane, [.. pending.Messages.Where(message => lane.Carrier.Carries(message.Content))]))
            .Where(load => load.Messages.Count > 0)
            .ToLookup(load => (load.Lane == retried || load.Lane.IsOpen) && !(load.Messages[0].NotBefore > machine.GetUtcNow()));
        foreach (var load in loads[false])
        {
            await PutOffAsync(reference, load.Lane, load.Messages[0]);
            load.Lane.Arrived();
        }

        if (!loads.Contains(true))
        {
            return pending.Courier.IsOnlyListed;
        }

        if (await outbox.ClaimAsync(reference, pending.Courier, CancellationToken.None) is not { } claim)
        {
            return null;
        }

        using var trip = new Trip(pending, claim, outbox);
        await RunAsync(trip, loads[true]);
        await trip.ReleaseAsync();
        return trip.IsOnlyListed;
    }

    /// <summary>Runs the lanes side by side.</summary>
    private async Task RunAsync(Trip trip, IEnumerable<Load> loads)
    {
        var under = new List<Task>();
        foreach (var load in loads)
        {
            // Staff are alerted before the customer reads the reference – unless Teams is slow.
            if (under.Count > 0)
            {
                await Task.WhenAny(under[^1], Task.Delay(HeadStart, machine));
            }

            under.Add(RunAsync(trip, load));
        }

        await Task.WhenAll(under);
    }

    private async Task RunAsync(Trip trip, Load load)
    {
        if (await run.SendAsync(load, trip) is { } stopped)
        {
            await PutOffAsync(trip.Pending.Complaint.Reference, load.Lane, stopped);
            load.Lane.PutOff();
        }
    }

    /// <summary>Puts a case's lane into the backlog, to go on with this message.</summary>
    private Task PutOffAsync(CaseReference reference, Lane lane, PendingMessage message) => backlog.AddAsync(
        lane.Carrier.Lane, reference.ToString(), message.At, message.NotBefore ?? machine.GetUtcNow() + lane.AskedFor, CancellationToken.None);
}
