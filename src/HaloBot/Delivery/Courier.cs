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
    Outbox outbox,
    ThreadIndex threads,
    IEnumerable<ICarrier> carriers,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Courier> log) : BackgroundService
{
    /// <summary>Cases that are served side by side. They wait for channels, not for the processor.</summary>
    public const int AtOnce = 64;

    // An entry whose commit never came is dropped once nobody can still be on the way to it.
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    // How long the first lane (the staff's alert) may take before the others set out all the same.
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(1);

    private readonly KeyedGate _oneCourierPerCase = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // What is on its way is finished: the stop only ends the taking of new work.
            await Parallel.ForEachAsync(
                nudges.ReadAllAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
                async (nudge, _) =>
                {
                    await WakeAsync(nudge.Entry);
                    nudge.Done();
                });
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Does what the agenda entry asks for, as far as possible now. Never throws: what fails stays on the agenda.</summary>
    public async Task WakeAsync(AgendaEntry entry)
    {
        try
        {
            using (await _oneCourierPerCase.EnterAsync(entry.Reference.ToString()))
            {
                if (await IsDoneAsync(entry))
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

    private async Task<bool> IsDoneAsync(AgendaEntry entry)
    {
        var pending = await outbox.ReadAsync(entry.Reference, CancellationToken.None);
        if (pending is null || pending.Complaint.Version < entry.Version)
        {
            return entry.WrittenAt < machine.GetUtcNow() - Stale;
        }

        return pending.Messages.Count == 0 || await SendAsync(pending);
    }

    /// <summary>True when nothing is left to send.</summary>
    private async Task<bool> SendAsync(PendingCase pending)
    {
        var lanes = carriers.Select(carrier => (carrier, messages: pending.Messages.Where(m => carrier.Carries(m.Content)).ToList()))
            .Where(lane => lane.messages.Count > 0)
            .ToList();
        var due = lanes.Where(lane => !(lane.messages[0].NotBefore > machine.GetUtcNow())).ToList();
        if (due.Count == 0 || await outbox.ClaimAsync(pending.Complaint.Reference, pending.Courier, CancellationToken.None) is not { } claim)
        {
            return false;
        }

        using var trip = new Trip(pending, claim, outbox);
        var under = new List<Task<bool>>();
        foreach (var (carrier, messages) in due)
        {
            // Staff are alerted before the customer reads the reference – unless Teams is slow.
            if (under.Count > 0)
            {
                await Task.WhenAny(under[^1], Task.Delay(HeadStart, machine));
            }

            under.Add(RunLaneAsync(carrier, messages, trip));
        }

        var sent = await Task.WhenAll(under);
        await trip.ReleaseAsync();
        return due.Count == lanes.Count && sent.All(all => all);
    }

    private async Task<bool> RunLaneAsync(ICarrier carrier, List<PendingMessage> messages, Trip trip)
    {
        var reference = trip.Pending.Complaint.Reference;
        foreach (var message in messages)
        {
            if (!await trip.HoldAsync() || await TryCarryAsync(carrier, message, trip) is not { } delivered)
            {
                return false;
            }

            if (delivered.NewPost is { } post)
            {
                if (!await trip.RememberAsync(post))
                {
                    return false;
                }

                await threads.AddAsync(post.Thread, reference, CancellationToken.None);
            }

            await outbox.MarkSentAsync(reference, message, delivered.Receipt, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Null when it failed or had to be put off: the message then waits, for every instance.</summary>
    private async Task<Delivered?> TryCarryAsync(ICarrier carrier, PendingMessage message, Trip trip)
    {
        try
        {
            // No longer than the claim on the case is sure to hold: afterwards another instance may be sending.
            using var bound = new CancellationTokenSource(Outbox.SureToHold, machine);
            return await carrier.CarryAsync(trip.Pending, message, trip.Post, bound.Token);
        }
        catch (ChannelBusyException busy)
        {
            var reference = trip.Pending.Complaint.Reference;
            var wait = Backoff.After(busy);
            log.ChannelBusy(reference.ToString(), message.Number, wait);
            await outbox.PostponeAsync(reference, message, machine.GetUtcNow() + wait, CancellationToken.None);
            return null;
        }
        catch (Exception e)
        {
            var reference = trip.Pending.Complaint.Reference;
            var wait = Backoff.After(e, message.Attempts, machine.GetUtcNow());
            var why = WhyOf(e);
            log.SendFailed(e, reference.ToString(), message.Number, message.Attempts + 1, why, wait);
            await outbox.MarkFailedAsync(reference, message, why, machine.GetUtcNow() + wait, CancellationToken.None);
            return null;
        }
    }

    /// <summary>What is sent again after an uncertain try may be there twice: whoever looks into that finds it said here.</summary>
    private static string WhyOf(Exception failure) => (SdkSeam.IsUncertain(failure) ? "uncertain: " : "") + failure.GetType().Name;
}
