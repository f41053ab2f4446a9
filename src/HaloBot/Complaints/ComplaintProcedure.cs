namespace HaloBot.Complaints;

/// <summary>
/// The table of the procedure: which moves there are, who may make them, from which stage, and where they lead.
/// Buttons, refusals and permissions are derived from it.
/// </summary>
public sealed record Move(string Name, IReadOnlyList<Role> By, IReadOnlyList<Stage> From, Stage? To)
{
    private static readonly Stage[] Unfiled = [];
    private static readonly Stage[] UntilClosed = [Stage.Received, Stage.InProgress, Stage.WithManager, Stage.OutcomeGiven, Stage.Deadlocked];

    //                                                name               by               from         to
    public static readonly Move File = new("file", [Role.Customer], Unfiled, Stage.Received);
    public static readonly Move AddInformation = new("add information", [Role.Customer], UntilClosed, To: null);
}

/// <summary>Decides every command on a case. Pure: the same case, command, actor, time and procedure give the same answer.</summary>
public static class ComplaintProcedure
{
    /// <param name="complaint">The case, or null when it is still to be filed.</param>
    public static Decision Decide(Complaint? complaint, Command command, Actor actor, DateTimeOffset now, Procedure procedure)
    {
        if (Guard(complaint, command.Move, actor) is { } refusal)
        {
            return refusal;
        }

        return command switch
        {
            FileComplaint file => File(file, actor, now, procedure),
            AddInformation add => Add(complaint!, add, actor, now),
            _ => throw new ArgumentException($"{command.GetType().Name} has no decision.", nameof(command)),
        };
    }

    private static Decision.Refused? Guard(Complaint? complaint, Move move, Actor actor) =>
        (complaint, move) switch
        {
            (not null, _) when move == Move.File => new("already-filed", $"This complaint is already filed as {complaint.Reference}."),
            (null, _) when move != Move.File => new("no-such-case", "There is no such case."),
            _ when !move.By.Contains(actor.Role) => new("not-permitted", $"Only {Names(move.By)} can {move.Name}."),
            (not null, _) when !move.From.Contains(complaint.Stage) =>
                new("wrong-stage", $"A case that is {complaint.Stage.Name()} cannot take this step: {move.Name}."),
            (not null, _) when actor.Role == Role.Customer && actor.Id != complaint.CustomerKey =>
                new("not-yours", "Only the customer who made this complaint can do that."),
            _ => null,
        };

    private static Decision.Accepted File(FileComplaint file, Actor actor, DateTimeOffset now, Procedure procedure)
    {
        var filed = new ComplaintFiled(now, actor, file.Reference, actor.Id, file.Details, file.FirstRaised);
        return new([filed], [new ShowCase(), new TellCustomer(Acknowledgement.Text(Complaint.Of([filed])!, procedure), [])]);
    }

    private static Decision.Accepted Add(Complaint complaint, AddInformation add, Actor actor, DateTimeOffset now) =>
        new(
            [new InformationAdded(now, actor, add.Text)],
            [new ShowCase(), new TellCustomer($"Thank you. I've added that to your complaint {complaint.Reference}.", [])]);

    private static string Names(IReadOnlyList<Role> roles) => string.Join(" or ", roles.Select(role => role switch
    {
        Role.Customer => "the customer",
        Role.Staff => "a member of staff",
        Role.Manager => "a manager",
        _ => "the procedure's clock",
    }));
}
