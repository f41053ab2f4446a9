using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Takes a case's messages along one lane, one after the other: each is sent, then marked. One that cannot be delivered is parked.</summary>
public sealed class LaneRun(
    Outbox outbox, ThreadIndex threads, CaseMoves moves, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<LaneRun> log)
{
    // What a channel refuses it will hardly take later; an error of its own may pass, and is given about half an hour.
    private const int MostRefusals = 5;
    private const int MostFaults = 12;

    /// <returns>The message at which the lane has stopped, as it is to be tried again; null when nothing is left to do.</returns>
    public async Task<PendingMessage?> SendAsync(Load load, Trip trip)
    {
        var reference = trip.Pending.Complaint.Reference;
        var isShown = false;
        foreach (var message in load.Messages)
        {
            if (message.Content is ShowCase && isShown)
            {
                // The card was drawn from the case as it stands after all of this.
                await outbox.MarkSentAsync(reference, message, "shown with an earlier one", CancellationToken.None);
                continue;
            }

            try
            {
                var step = await CarryAsync(load.Lane, message, trip);
                if (step != Step.Sent)
                {
                    return step == Step.ClaimLost ? message : null;
                }

                isShown |= message.Content is ShowCase;
            }
            catch (ChannelBusyException)
            {
                log.ChannelBusy(reference.ToString(), message.Number);
                return message;
            }
            catch (Exception e) when (!Failures.IsOfStorage(e))
            {
                if (await FailedAsync(load.Lane, trip, message, e) is { } waits)
                {
                    return waits;
                }
            }
        }

        return null;
    }

    private async Task<Step> CarryAsync(Lane lane, PendingMessage message, Trip trip)
    {
        var reference = trip.Pending.Complaint.Reference;
        while (await trip.HoldAsync())
        {
            // No longer than the claim on the case is sure to hold: afterwards another instance may be sending.
            using var bound = new CancellationTokenSource(Claims.SureToHold, machine);
            var delivered = await lane.Carrier.CarryAsync(trip.Pending, message, trip.Post, bound.Token);
            if (delivered is null)
            {
                return Step.Stays;
            }

            if (delivered.ReachedTheChannel)
            {
                lane.Succeeded();
            }

            if (!await RememberAsync(lane, trip, delivered))
            {
                return Step.ClaimLost;
            }

            if (delivered.Receipt is { } receipt)
            {
                await outbox.MarkSentAsync(reference, message, receipt, CancellationToken.None);
                return Step.Sent;
            }
        }

        return Step.ClaimLost;
    }

    /// <summary>Remembers where the case stands in the staff's channel, if that is new. False when the claim on the case was lost.</summary>
    private async Task<bool> RememberAsync(Lane lane, Trip trip, Delivered delivered)
    {
        if (delivered is { NewPost: null, Rush: null })
        {
            return true;
        }

        if (delivered.Rush is not null)
        {
            // Its list waits to be drawn again.
            lane.Arrived();
        }

        if (!await trip.RememberAsync(delivered))
        {
            return false;
        }

        if (delivered.NewPost is { } post)
        {
            await threads.AddAsync(post.Thread, trip.Pending.Complaint.Reference, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Null when the message was parked, so that the next may go.</summary>
    private async Task<PendingMessage?> FailedAsync(Lane lane, Trip trip, PendingMessage message, Exception failure)
    {
        var reference = trip.Pending.Complaint.Reference;
        var now = machine.GetUtcNow();
        var kind = Failures.KindOf(failure);
        var isOwnFault = kind == FailureKind.Refused || (kind == FailureKind.Failed && lane.WorkedSince(message.TriedAt));

        // Once the channel has taken others, this message says nothing of the channel any more, and waits by itself.
        var isKnown = isOwnFault || (kind == FailureKind.Failed && message.Faults > 0);
        var failed = message with
        {
            Attempts = message.Attempts + 1,
            Faults = message.Faults + (isOwnFault ? 1 : 0),
            TriedAt = now,
            NotBefore = isKnown ? now + Backoff.After(failure, message.Attempts, Backoff.MostForAMessage, now) : null,
            Why = Failures.Describe(failure),
        };
        if (!isKnown)
        {
            lane.Failed($"{reference}/{message.Number}", kind, failure);
        }

        log.SendFailed(Failures.Trace(failure), reference.ToString(), message.Number, failed.Attempts, failed.Why);

        // A case's post is never given up: without it nobody would know of the complaint.
        var mayBeParked = trip.Post is not null || message.Content is not ShowCase;
        if (mayBeParked && isOwnFault && failed.Faults >= (kind == FailureKind.Refused ? MostRefusals : MostFaults))
        {
            log.Parked(reference.ToString(), message.Number, failed.Attempts, failed.Why);
            await moves.MakeAsync(
                reference, new ParkMessage(message.Number, message.Content, failed.Why), Actor.Clock, $"parked/{message.Number}", known: null, CancellationToken.None, failed);
            return null;
        }

        await outbox.MarkFailedAsync(reference, failed, CancellationToken.None);
        return failed;
    }

    private enum Step
    {
        Sent,

        /// <summary>The message stays where it is, and with it the lane, until something else happens to the case.</summary>
        Stays,
        ClaimLost,
    }
}
