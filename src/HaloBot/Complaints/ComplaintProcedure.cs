namespace HaloBot.Complaints;

/// <summary>Decides every command on a case. Pure: the same case, command, actor, time and procedure give the same answer.</summary>
public static class ComplaintProcedure
{
    /// <param name="complaint">The case, or null when it is still to be filed.</param>
    /// <param name="now">Business time.</param>
    public static Decision Decide(Complaint? complaint, Command command, Actor actor, DateTimeOffset now, Procedure procedure)
    {
        if (Guard(complaint, command.Move, actor) is { } refusal)
        {
            return refusal;
        }

        return command switch
        {
            FileComplaint file => CustomerMoves.File(file, actor, now, procedure),
            AddInformation add => CustomerMoves.Add(complaint!, add, actor, now),
            Say say => CustomerMoves.Say(complaint!, say, actor, now),
            Claim => StaffMoves.Claim(complaint!, actor, now),
            TakeOver => StaffMoves.TakeOver(complaint!, actor, now, procedure),
            Reply reply => StaffMoves.Reply(complaint!, reply, actor, now),
            HandBack => StaffMoves.HandBack(complaint!, actor, now),
            GiveOutcome outcome => StaffMoves.GiveOutcome(complaint!, outcome, actor, now, procedure),
            _ => throw new ArgumentException($"{command.GetType().Name} has no decision.", nameof(command)),
        };
    }

    /// <summary>The moves that the table permits the actor now, in its order: a card's buttons.</summary>
    public static IEnumerable<Move> MovesFor(Complaint complaint, Actor actor) => Move.All.Where(move => Guard(complaint, move, actor) is null);

    private static Decision.Refused? Guard(Complaint? complaint, Move move, Actor actor) =>
        (complaint, move) switch
        {
            (not null, _) when move == Move.File => new("already-filed", $"This complaint is already filed as {complaint.Reference}."),
            (null, _) when move != Move.File => new("no-such-case", "There is no such case."),
            _ when !move.By.Any(who => Is(actor, who, complaint)) => new("not-permitted", $"Only {Names(move.By)} can {move.Name}."),
            (not null, _) when actor.Role == Role.Customer && actor.Id != complaint.CustomerKey =>
                new("not-yours", "Only the customer who made this complaint can do that."),
            (not null, _) when !move.From.Contains(complaint.Stage) =>
                new("wrong-stage", $"The stage of this case is \"{complaint.Stage.Name()}\": you can no longer {move.Name}."),
            _ => null,
        };

    private static bool Is(Actor actor, Who who, Complaint? complaint) => who switch
    {
        Who.Customer => actor.Role == Role.Customer,
        Who.Staff => actor.Role is Role.Staff or Role.Manager,
        Who.Manager => actor.Role == Role.Manager,
        Who.Owner => actor.Role is Role.Staff or Role.Manager && complaint?.Owner?.Id == actor.Id,
        _ => actor.Role == Role.Clock,
    };

    private static string Names(IReadOnlyList<Who> who) => string.Join(" or ", who.Select(one => one switch
    {
        Who.Customer => "the customer",
        Who.Staff => "a member of staff",
        Who.Owner => "whoever has claimed the case",
        Who.Manager => "a manager",
        _ => "the procedure's clock",
    }));
}
