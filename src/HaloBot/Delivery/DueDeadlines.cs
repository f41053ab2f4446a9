using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>
/// Lets the procedure's clock act on a case: on every deadline that is due by now (business time), in order, each once. The table says
/// what happens; asking again, or from two instances at once, changes nothing.
/// </summary>
public sealed class DueDeadlines(CaseMoves moves, Procedure procedure, TimeProvider clock)
{
    /// <returns>Whether anything was decided.</returns>
    public async Task<bool> StrikeAsync(StoredCase stored, CancellationToken cancellationToken)
    {
        var (complaint, known) = (stored.Complaint, (StoredCase?)stored);
        while (Next(complaint) is { } next)
        {
            var result = await moves.MakeAsync(complaint.Reference, next.Command, Actor.Clock, $"clock/{next.Once}", known, cancellationToken);
            if (result.Refusal is not null || result.Complaint is null || result.Complaint.Version == complaint.Version)
            {
                break;
            }

            (complaint, known) = (result.Complaint, null);
        }

        return complaint.Version != stored.Complaint.Version;
    }

    /// <summary>An edition that was adopted since comes first: it may have brought a deadline forward.</summary>
    private (Command Command, string Once)? Next(Complaint complaint)
    {
        var now = clock.GetUtcNow();
        if (ComplaintProcedure.Decide(complaint, new BringForward(), Actor.Clock, now, procedure) is Decision.Accepted)
        {
            return (new BringForward(), $"forward/{procedure.Edition}/{complaint.DisputeDate:yyyy-MM-dd}");
        }

        return Deadline.Ahead(complaint, procedure).FirstOrDefault() is { } deadline && deadline.StrikesAt <= now
            ? (new Remind(deadline.Key), deadline.Key)
            : null;
    }
}
