namespace HaloBot.Complaints;

/// <summary>Decides every command on a case. Pure: the same case, command, actor, time and procedure give the same answer.</summary>
public static partial class ComplaintProcedure
{
    /// <param name="complaint">The case, or null when it is still to be filed.</param>
    /// <param name="now">Business time.</param>
    public static Decision Decide(Complaint? complaint, Command command, Actor actor, DateTimeOffset now, Procedure procedure)
    {
        if (Guard(complaint, command.Move, actor, procedure) is { } refusal)
        {
            return refusal;
        }

        if (command.Required.FirstOrDefault(text => string.IsNullOrWhiteSpace(text.Text)) is { What: { } missing })
        {
            return new Decision.Refused("words-missing", $"Please give {missing}.");
        }

        var at = new Occasion(actor, now, procedure);
        return command switch
        {
            FileComplaint file => CustomerMoves.File(file, at),
            AddInformation add => CustomerMoves.Add(complaint!, add, at),
            AddFiles add => FileMoves.Add(complaint!, add, at),
            Say say => CustomerMoves.Say(complaint!, say, at),
            AskForManager ask => EscalationMoves.AskForManager(complaint!, ask, at),
            PutInWriting written => EscalationMoves.PutInWriting(complaint!, written, at),
            Complaints.RequestLetter => EscalationMoves.RequestLetter(complaint!, at),
            IssueLetter letter => EscalationMoves.IssueLetter(complaint!, letter, at),
            DeclineLetter decline => EscalationMoves.DeclineLetter(complaint!, decline, at),
            Complaints.Accept => ClosingMoves.Accept(complaint!, at),
            NotSatisfied refused => ClosingMoves.NotSatisfied(complaint!, refused, at),
            Complaints.Withdraw => ClosingMoves.Withdraw(complaint!, at),
            Close close => ClosingMoves.Close(complaint!, close, at),
            NotAComplaint none => ClosingMoves.NotAComplaint(complaint!, none, at),
            Reopen reopen => ClosingMoves.Reopen(complaint!, reopen, at),
            Complaints.AskForPerson => PersonMoves.AskForPerson(complaint!, at),
            AskForContact ask => PersonMoves.AskForContact(complaint!, ask, at),
            ChangeContact change => ChatMoves.ChangeContact(complaint!, change, at),
            AskToJoin join => ChatMoves.AskToJoin(complaint!, join, at),
            LinkChat link => ChatMoves.LinkChat(complaint!, link, at),
            Complaints.OpenChat open => ChatMoves.OpenChat(complaint!, open, at),
            RefuseLink refuse => ChatMoves.RefuseLink(complaint!, refuse, at),
            Rate rate => ClosingMoves.Rate(complaint!, rate, at),
            Complaints.Claim => StaffMoves.Claim(complaint!, at),
            Assign assign => StaffMoves.Assign(complaint!, assign, at),
            Complaints.Release => StaffMoves.Release(complaint!, at),
            TakeOver take => ChatTakeover.TakeOver(complaint!, take, at),
            Reply reply => ChatTakeover.Reply(complaint!, reply, at),
            CorrectReply correct => ChatTakeover.CorrectReply(complaint!, correct, at),
            WithdrawReply withdraw => ChatTakeover.WithdrawReply(complaint!, withdraw, at),
            SawReplies saw => ChatTakeover.SawReplies(complaint!, saw, at),
            Complaints.HandBack => ChatTakeover.HandBack(complaint!, at),
            Note note => StaffMoves.Note(note, at),
            SetExpectedDate expected => StaffMoves.SetExpectedDate(complaint!, expected, at),
            Correct correct => StaffMoves.Correct(complaint!, correct, at),
            GiveOutcome outcome => StaffMoves.GiveOutcome(complaint!, outcome, at),
            CheckIdentity check => StaffMoves.CheckIdentity(check, at),
            MarkTest mark => StaffMoves.MarkTest(complaint!, mark, at),
            Complaints.ShowFiles => FileMoves.Show(complaint!, at),
            OpenFile open => FileMoves.Open(complaint!, open, at),
            Remind remind => ClockMoves.Remind(complaint!, remind, at),
            Complaints.Signpost => ClockMoves.Signpost(complaint!, at),
            Complaints.BringForward => ClockMoves.BringForward(complaint!, at),
            Complaints.Redraw => ClockMoves.Redraw(complaint!, at),
            Complaints.Open => StaffMoves.Open(complaint!, at),
            Complaints.ParkMessage park => DeliveryMoves.Park(complaint!, park, at),
            Complaints.Redeliver => DeliveryMoves.Redeliver(complaint!, at),
            _ => throw new ArgumentException($"{command.GetType().Name} has no decision.", nameof(command)),
        };
    }

    /// <summary>The moves that the table permits the actor now, in its order: a card's buttons.</summary>
    public static IEnumerable<Move> MovesFor(Complaint complaint, Actor actor, Procedure procedure) =>
        Moves.Where(move => Guard(complaint, move, actor, procedure) is null);

    private static Decision.Refused? Guard(Complaint? complaint, Move move, Actor actor, Procedure procedure) =>
        (complaint, move) switch
        {
            (not null, _) when move == File => new("already-filed", $"This complaint is already filed as {complaint.Reference}."),
            (null, _) when move != File => new("no-such-case", "There is no such case."),
            _ when !move.By.Any(who => Is(actor, who, complaint, procedure)) => new("not-permitted", $"Only {Names(move.By, procedure)} can {move.Name}."),
            (not null, _) when actor.Role == Role.Customer && move != AskToJoin && actor.Id != complaint.CustomerKey =>
                new("not-yours", "Only the customer who made this complaint can do that."),
            (not null, _) when !move.From.Contains(complaint.Stage) =>
                new("wrong-stage", actor.Role == Role.Customer
                    ? WhereItStands(complaint)
                    : $"{HowItCameTo(complaint)}: you cannot {move.Name}."),
            _ => null,
        };

    /// <summary>For staff, who may press at the same time as somebody else, or on a card of last week.</summary>
    private static string HowItCameTo(Complaint complaint) => complaint.StageSince is { } since
        ? $"{(since.By.Role == Role.Customer ? $"{complaint.FirstName} (customer)" : since.By.FirstName)} moved this case to \"{complaint.Stage.Name()}\" at {UkDates.TimeAndDate(since.At)}"
        : $"The stage of this case is \"{complaint.Stage.Name()}\"";

    /// <summary>For the customer, who does not know our stages.</summary>
    private static string WhereItStands(Complaint complaint) => complaint.Stage switch
    {
        Stage.WithManager => $"A manager has your complaint {complaint.Reference} already.",
        Stage.OutcomeGiven => $"We have given you our answer to your complaint {complaint.Reference}.",
        Stage.Deadlocked => $"We have sent you our final answer to your complaint {complaint.Reference}.",
        Stage.Closed => $"Your complaint {complaint.Reference} is closed.",
        _ => $"We are still working on your complaint {complaint.Reference}.",
    };

    private static bool Is(Actor actor, Who who, Complaint? complaint, Procedure procedure) => who switch
    {
        Who.Customer => actor.Role == Role.Customer,
        Who.Staff => actor.Role is Role.Staff or Role.Manager,
        Who.Manager => actor.Role == Role.Manager,
        Who.ChatStaff => actor.Role == Role.Manager || (actor.Role == Role.Staff && procedure.Settings.TakeoverByAnyStaff),
        Who.Owner => actor.Role is Role.Staff or Role.Manager && complaint?.Owner?.Id == actor.Id,
        _ => actor.Role == Role.Clock,
    };

    private static string Names(IReadOnlyList<Who> who, Procedure procedure) => string.Join(" or ", who.Select(one => one switch
    {
        Who.Customer => "the customer",
        Who.Staff => "a member of staff",
        Who.Owner => "whoever has claimed the case",
        Who.ChatStaff when procedure.Settings.TakeoverByAnyStaff => "a member of staff",
        Who.Manager or Who.ChatStaff => "a manager",
        _ => "the procedure's clock",
    }));
}

/// <summary>Who does something, when, and by which rules.</summary>
internal sealed record Occasion(Actor Actor, DateTimeOffset Now, Procedure Procedure)
{
    public DateOnly Today => OfficeCalendar.DateOf(Now);

    public bool IsCustomer => Actor.Role == Role.Customer;

    /// <summary>Whether what this customer is to have in writing goes by e-mail.</summary>
    public bool MayEmail(Complaint complaint) => Procedure.EmailIsOn && complaint.Contact.Email is not null;
}
