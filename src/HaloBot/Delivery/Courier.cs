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
    public async Task WakeAsync(AgendaEntry entry)
    {
        try
        {
            using (await _oneCourierPerCase.EnterAsync(entry.Reference.ToString()))
            {
                var pending = await outbox.ReadAsync(entry.Reference, CancellationToken.None);
                var isDone = pending is null || pending.Complaint.Version < entry.Version
                    ? entry.WrittenAt < machine.GetUtcNow() - Stale
                    : await SendAsync(await StruckAsync(pending), lanes.All, retried: null);
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
    /// <returns>The case as it is then; null when there is none.</returns>
    public async Task<Complaint?> LookAfterAsync(CaseReference reference)
    {
        using (await _oneCourierPerCase.EnterAsync(reference.ToString()))
        {
            if (await outbox.ReadAsync(reference, CancellationToken.None) is not { } pending)
            {
                return null;
            }

            pending = await StruckAsync(pending);
            await SendAsync(pending, lanes.All, retried: null);
            return pending.Complaint;
        }
    }

    /// <summary>Tries a lane again that has been waiting. Never throws.</summary>
    /// <returns>False when it stays in the backlog as it was.</returns>
    public async Task<bool> RetryAsync(Lane lane, Waiting waiting)
    {
        try
        {
            var isDone = Rushes.IsName(waiting.Subject)
                ? await lane.Carrier.DrawListAsync(waiting.Subject, lane, CancellationToken.None)
                : await RetryAsync(lane, CaseReference.Parse(waiting.Subject));
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

    private async Task<bool> RetryAsync(Lane lane, CaseReference reference)
    {
        using (await _oneCourierPerCase.EnterAsync(reference.ToString()))
        {
            return await outbox.ReadAsync(reference, CancellationToken.None) is not { } pending || await SendAsync(pending, [lane], retried: lane);
        }
    }

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
                    await WakeAsync(nudge.Entry);
                    nudge.Done();
                });
        }
        catch (OperationCanceledException) when (drained.IsCancellationRequested)
        {
        }
    }

    /// <summary>The case once the clock has acted on everything that is due.</summary>
    private async Task<PendingCase> StruckAsync(PendingCase pending) =>
        await deadlines.StrikeAsync(pending.Stored, CancellationToken.None)
            ? (await outbox.ReadAsync(pending.Complaint.Reference, CancellationToken.None))!
            : pending;

    /// <summary>Sends what can be sent, and sees to it that the rest waits in the backlog.</summary>
    /// <param name="retried">A lane that is tried whether it is open or not.</param>
    /// <returns>False when another instance is sending for this case.</returns>
    private async Task<bool> SendAsync(PendingCase pending, IReadOnlyList<Lane> allowed, Lane? retried)
    {
        var reference = pending.Complaint.Reference;
        var loads = allowed.Select(lane => new Load(lane, [.. pending.Messages.Where(message => lane.Carrier.Carries(message.Content))]))
            .Where(load => load.Messages.Count > 0)
            .ToLookup(load => (load.Lane == retried || load.Lane.IsOpen) && !(load.Messages[0].NotBefore > machine.GetUtcNow()));
        foreach (var load in loads[false])
        {
            await WaitAsync(reference, load.Lane, load.Messages[0]);
            load.Lane.Arrived();
        }

        if (loads.Contains(true))
        {
            if (await outbox.ClaimAsync(reference, pending.Courier, CancellationToken.None) is not { } claim)
            {
                return false;
            }

            using var trip = new Trip(pending, claim, outbox);
            foreach (var (lane, stopped) in await RunAsync(trip, loads[true]))
            {
                await WaitAsync(reference, lane, stopped);
            }

            await trip.ReleaseAsync();
        }

        return true;
    }

    /// <summary>Runs the lanes side by side. Returns where those have stopped that are to be tried again.</summary>
    private async Task<IEnumerable<(Lane Lane, PendingMessage At)>> RunAsync(Trip trip, IEnumerable<Load> loads)
    {
        var under = new List<(Lane Lane, Task<PendingMessage?> Run)>();
        foreach (var load in loads)
        {
            // Staff are alerted before the customer reads the reference – unless Teams is slow.
            if (under.Count > 0)
            {
                await Task.WhenAny(under[^1].Run, Task.Delay(HeadStart, machine));
            }

            under.Add((load.Lane, run.SendAsync(load, trip)));
        }

        await Task.WhenAll(under.Select(lane => lane.Run));
        return under.Where(lane => lane.Run.Result is not null).Select(lane => (lane.Lane, lane.Run.Result!));
    }

    private Task WaitAsync(CaseReference reference, Lane lane, PendingMessage message) =>
        backlog.AddAsync(lane.Carrier.Lane, reference.ToString(), message.At, message.NotBefore ?? machine.GetUtcNow(), CancellationToken.None);
}

/// <summary>A case's messages for one lane, in order.</summary>
public sealed record Load(Lane Lane, IReadOnlyList<PendingMessage> Messages);

/// <summary>The lanes of this process, the staff's first.</summary>
public sealed class Lanes(IEnumerable<ICarrier> carriers, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    public IReadOnlyList<Lane> All { get; } = [.. carriers.Select(carrier => new Lane(carrier, machine))];
}
