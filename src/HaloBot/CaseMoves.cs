using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot;

/// <summary>
/// Read, decide, commit: the one way in which anybody changes a case. When somebody else was faster, it is decided again on
/// what they left.
/// </summary>
public sealed class CaseMoves(CaseStore cases, Procedure procedure, TimeProvider clock)
{
    /// <param name="inboundId">The activity that asks for it; the same one takes effect once.</param>
    /// <param name="known">The case, when the turn has read it already.</param>
    /// <param name="parked">A message that the move takes from what is to be sent.</param>
    public async Task<MoveResult> MakeAsync(
        CaseReference reference, Command command, Actor actor, string inboundId, StoredCase? known, CancellationToken cancellationToken,
        PendingMessage? parked = null)
    {
        for (var before = known; ; before = null)
        {
            if (before is null && command.Move != ComplaintProcedure.File)
            {
                before = await cases.ReadAsync(reference, cancellationToken);
            }

            var now = clock.GetUtcNow();
            switch (ComplaintProcedure.Decide(before?.Complaint, command, actor, now, procedure))
            {
                case Decision.Refused refused:
                    // The same press delivered again finds its own work done.
                    return before is not null && await cases.HasHandledAsync(reference, inboundId, cancellationToken)
                        ? new MoveResult(before.Complaint, null)
                        : new MoveResult(before?.Complaint, refused);

                case Decision.Accepted accepted:
                    var change = WithNextStrike(new Change(before, accepted, inboundId, now) { Parked = parked });
                    var (result, delivered) = await cases.CommitAsync(change, cancellationToken);
                    switch (result)
                    {
                        case CommitResult.Committed:
                            return new MoveResult(change.After, null) { Delivered = delivered };
                        case CommitResult.AlreadyDone:
                            return new MoveResult((await cases.ReadAsync(reference, cancellationToken))?.Complaint, null) { Delivered = delivered };
                    }

                    break;
            }
        }
    }

    // A deadline that ran before stands on the agenda already. One that does not run any more is found out when it would strike.
    private Change WithNextStrike(Change change)
    {
        var next = Deadline.NextStrike(change.After, procedure);
        return change.Before is { } before && Deadline.NextStrike(before.Complaint, procedure) == next ? change : change with { NextStrike = next };
    }
}

/// <param name="Complaint">The case as it is now; null when there is none.</param>
/// <param name="Refusal">Why nothing was changed, or null when it was.</param>
public sealed record MoveResult(Complaint? Complaint, Decision.Refused? Refusal)
{
    /// <summary>Ends when what the move sends has been tried, or after a second.</summary>
    public Task Delivered { get; init; } = Task.CompletedTask;
}
