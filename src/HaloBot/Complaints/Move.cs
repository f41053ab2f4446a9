namespace HaloBot.Complaints;

/// <summary>One line of the table in <see cref="ComplaintProcedure"/>: something that somebody may do to a case.</summary>
/// <param name="Verb">Its name on the wire: what a card's button sends. Cards of last year still carry it: never rename.</param>
/// <param name="Name">As in "you cannot …".</param>
/// <param name="By">Any of these may make it.</param>
/// <param name="From">The stages in which it may be made; none for filing, before which there is no case.</param>
/// <param name="To">Where it leads.</param>
public sealed record Move(string Verb, string Name, IReadOnlyList<Who> By, IReadOnlyList<Stage> From, Lead To);

/// <summary>Who may make a move, as the table says it. Managers are staff; a case's owner is whoever has it.</summary>
public enum Who
{
    Customer,
    Staff,
    Owner,
    Manager,

    /// <summary>A manager; every member of staff where the setting takeoverByAnyStaff says so.</summary>
    ChatStaff,
    Clock,
}

/// <summary>Where a move leads.</summary>
public sealed record Lead
{
    private readonly Stage? _stage;
    private readonly bool _onlyFromReceived;

    private Lead(Stage? stage, bool onlyFromReceived) => (_stage, _onlyFromReceived) = (stage, onlyFromReceived);

    /// <summary>The stage remains what it is.</summary>
    public static Lead Nowhere { get; } = new(null, false);

    /// <summary>A case that was only received is in progress from then on; any other stays where it is.</summary>
    public static Lead IntoProgress { get; } = new(Stage.InProgress, onlyFromReceived: true);

    public static Lead To(Stage stage) => new(stage, false);

    public Stage From(Stage stage) => _stage is { } to && !(_onlyFromReceived && stage != Stage.Received) ? to : stage;
}
