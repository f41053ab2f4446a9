using HaloBot.Storage;
using Microsoft.Bot.Schema;

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
    IEnumerable<ICarrier> carriers,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine,
    ILogger<Courier> log) : BackgroundService
{
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
                new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = CancellationToken.None },
                async (entry, _) => await WakeAsync(entry));
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

    private async Task<bool> SendAsync(PendingCase pending)
    {
        var reference = pending.Complaint.Reference;
        if (await outbox.ClaimAsync(reference, pending.Courier, CancellationToken.None) is not { } claim)
        {
            return false;
        }

        var trip = new Trip(pending, claim);
        var lanes = carriers.Select(carrier => (carrier, messages: pending.Messages.Where(m => carrier.Carries(m.Content)).ToList()))
            .Where(lane => lane.messages.Count > 0);
        var under = new List<Task<bool>>();
        foreach (var (carrier, messages) in lanes)
        {
            // Staff are alerted before the customer reads the reference – unless Teams is slow.
            if (under.Count > 0)
            {
                await Task.WhenAny(under[^1], Task.Delay(HeadStart, machine));
            }

            under.Add(RunLaneAsync(carrier, messages, trip));
        }

        var done = (await Task.WhenAll(under)).All(sent => sent);
        await outbox.ReleaseAsync(reference, trip.Claim, CancellationToken.None);
        return done;
    }

    private async Task<bool> RunLaneAsync(ICarrier carrier, List<PendingMessage> messages, Trip trip)
    {
        var reference = trip.Pending.Complaint.Reference;
        foreach (var message in messages)
        {
            if (message.NotBefore > machine.GetUtcNow())
            {
                return false;
            }

            try
            {
                var delivered = await carrier.CarryAsync(trip.Pending, message, trip.Claim, CancellationToken.None);
                if (delivered.Courier != trip.Claim)
                {
                    trip.Claim = await outbox.SaveAsync(reference, delivered.Courier, CancellationToken.None)
                        ?? throw new InvalidOperationException("Another instance took over before the post could be remembered.");
                }

                await outbox.MarkSentAsync(reference, message, delivered.Receipt, CancellationToken.None);
            }
            catch (Exception e) when (e is ErrorResponseException or HttpRequestException or OperationCanceledException or InvalidOperationException)
            {
                var wait = Backoff.After(e, message.Attempts, machine.GetUtcNow());
                log.SendFailed(e, reference.ToString(), message.Number, message.Attempts + 1, wait);
                await outbox.MarkFailedAsync(reference, message, e.GetType().Name, machine.GetUtcNow() + wait, CancellationToken.None);
                return false;
            }
        }

        return true;
    }

    /// <summary>The claim changes as the post is made; only the staff's lane changes it.</summary>
    private sealed class Trip(PendingCase pending, CourierRow claim)
    {
        public PendingCase Pending => pending;

        public CourierRow Claim { get; set; } = claim;
    }
}
