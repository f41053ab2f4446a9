using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Has the card of every open case drawn again once a day (London date), and whenever the rules have changed: what an edit that was lost, or other
/// words, have left wrong is right by the morning. One card at a time, and only while nothing waits for the channel and half of what it takes
/// is to spare: no alert waits for this. What cannot be drawn now is drawn once the channel is free again, or the next night.
/// </summary>
public sealed class NightlyRedraw(
    Agenda agenda,
    DailyRounds rounds,
    Outbox outbox,
    CaseMoves moves,
    Courier courier,
    Lanes lanes,
    RulesInForce rules,
    TimeProvider clock,
    ILogger<NightlyRedraw> log)
{
    public const string Job = "redrawn";

    private readonly Lane _staff = lanes.All.Single(lane => lane.Carrier.Carries(new ShowCase()));

    // What is left of the partition that is being gone through. Touched by one call after the other.
    private readonly Queue<CaseReference> _left = new();
    private (int Shard, string Round)? _current;

    /// <summary>Draws one more card of these partitions, if the channel is free for it and one is left in this round.</summary>
    public async Task DrawNextAsync(IReadOnlyList<int> shards, CancellationToken cancellationToken)
    {
        var round = rules.RoundAt(clock.GetUtcNow());
        while (_staff.IsOpen && _staff.Carrier.HasRoom && await NextAsync(shards, round, cancellationToken) is { } reference)
        {
            if (await DrawAsync(reference, round, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<CaseReference?> NextAsync(IReadOnlyList<int> shards, string round, CancellationToken cancellationToken)
    {
        if (_current?.Round != round)
        {
            _left.Clear();
            _current = null;
        }

        while (_left.Count == 0)
        {
            if (_current is { } gone)
            {
                await rounds.FinishAsync(Job, gone.Shard, round, cancellationToken);
                _current = null;
            }

            if (await UnfinishedAsync(shards, round, cancellationToken) is not { } shard)
            {
                return null;
            }

            foreach (var listed in await agenda.OpenCasesAsync(shard, cancellationToken))
            {
                _left.Enqueue(listed.Reference);
            }

            _current = (shard, round);
        }

        return _left.Dequeue();
    }

    private async Task<int?> UnfinishedAsync(IReadOnlyList<int> shards, string round, CancellationToken cancellationToken)
    {
        foreach (var shard in shards)
        {
            if (!await rounds.IsFinishedAsync(Job, shard, round, cancellationToken))
            {
                return shard;
            }
        }

        return null;
    }

    /// <returns>Whether it was sent, so that the next may wait a little.</returns>
    private async Task<bool> DrawAsync(CaseReference reference, string round, CancellationToken cancellationToken)
    {
        try
        {
            if (await outbox.ReadAsync(reference, cancellationToken) is not { Courier.Post: not null } pending
                || pending.Messages.Any(message => message.Content is ShowCase))
            {
                // It has no post (yet), or its card is to be drawn in any case.
                return false;
            }

            var made = await moves.MakeAsync(reference, new Redraw(), Actor.Clock, $"redraw/{round}", pending.Stored, cancellationToken);
            if (made.Refusal is not null)
            {
                return false;
            }

            // Until it was tried: when the channel goes away, no more than this one waits in front of what comes later.
            await courier.LookAfterAsync(reference);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.NotRedrawn(e, reference.ToString());
            return true;
        }
    }
}
