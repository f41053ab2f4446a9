namespace HaloBot.Complaints;

/// <summary>
/// The table of the procedure: which moves there are, who may make them, from which stage, and where they lead. Card
/// buttons, refusals and permissions are derived from it.
/// </summary>
/// <param name="Verb">Its name on the wire: what a card's button sends. Cards of last year still carry it: never rename.</param>
/// <param name="Name">As in "you cannot …".</param>
/// <param name="By">Any of these may make it.</param>
/// <param name="From">The stages in which it may be made; none for filing, before which there is no case.</param>
/// <param name="To">The stage to which it leads, unless the case is further already; null when the stage stays.</param>
public sealed record Move(string Verb, string Name, IReadOnlyList<Who> By, IReadOnlyList<Stage> From, Stage? To)
{
    private static readonly Stage[] Unfiled = [];
    private static readonly Stage[] UntilClosed = [Stage.Received, Stage.InProgress, Stage.WithManager, Stage.OutcomeGiven, Stage.Deadlocked];
    private static readonly Stage[] BeforeOutcome = [Stage.Received, Stage.InProgress, Stage.WithManager];

    //                                          verb              name                     by                        from           to
    public static readonly Move File = new("file", "file a complaint", [Who.Customer], Unfiled, Stage.Received);
    public static readonly Move AddInformation = new("addInformation", "add information", [Who.Customer], UntilClosed, null);
    public static readonly Move Say = new("say", "talk to the team", [Who.Customer], UntilClosed, null);
    public static readonly Move Claim = new("claim", "claim a case", [Who.Staff], UntilClosed, Stage.InProgress);
    public static readonly Move TakeOver = new("takeOver", "take over the chat", [Who.Manager], UntilClosed, Stage.InProgress);
    public static readonly Move Reply = new("reply", "reply to the customer", [Who.Owner, Who.Manager], UntilClosed, null);
    public static readonly Move HandBack = new("handBack", "hand the chat back", [Who.Owner, Who.Manager], UntilClosed, null);
    public static readonly Move GiveOutcome = new("giveOutcome", "give the outcome", [Who.Owner, Who.Manager], BeforeOutcome, Stage.OutcomeGiven);

    public Stage Leads(Stage from) => To is { } to && to > from ? to : from;

    public static IReadOnlyList<Move> All { get; } = [File, AddInformation, Say, Claim, TakeOver, Reply, HandBack, GiveOutcome];
}

/// <summary>Who may make a move, as the table says it. Managers are staff; a case's owner is whoever has it.</summary>
public enum Who
{
    Customer,
    Staff,
    Owner,
    Manager,
    Clock,
}
