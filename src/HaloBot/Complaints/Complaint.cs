namespace HaloBot.Complaints;

/// <summary>
/// A filed case as its events have made it. Immutable: <see cref="After"/> applies one event, in one line each.
/// </summary>
public sealed record Complaint(
    CaseReference Reference,
    Stage Stage,
    string CustomerKey,
    CustomerKind Kind,
    string Name,
    Contact Contact,
    string Description,
    string? DesiredOutcome,
    Category Category,
    bool Urgent,
    DateTimeOffset ReceivedAt,
    DateOnly FirstRaised,
    IReadOnlyList<string> Added)
{
    /// <summary>Who has claimed the case, or null.</summary>
    public Holder? Owner { get; init; }

    /// <summary>Who talks to the customer in the bot's place, or null while the bot does.</summary>
    public Holder? Takeover { get; init; }

    public OutcomeGiven? Outcome { get; init; }

    /// <summary>What staff call the customer.</summary>
    public string FirstName => Name.FirstWord();

    /// <summary>How many events have made it: the case's version, which the agenda and the store speak of.</summary>
    public int Version { get; init; } = 1;

    public static Complaint? Of(IEnumerable<ComplaintEvent> events) =>
        events.Aggregate(default(Complaint), (complaint, e) => complaint is null ? Begin(e) : complaint.After(e));

    public Complaint After(ComplaintEvent e) =>
        e switch
        {
            InformationAdded added => this with { Added = [.. Added, added.Text] },
            CustomerSaid => this,
            CaseClaimed claimed => this with { Owner = Holder.Of(claimed), Stage = Move.Claim.Leads(Stage) },
            ChatTakenOver taken => this with { Owner = Holder.Of(taken), Takeover = Holder.Of(taken), Stage = Move.TakeOver.Leads(Stage) },
            ReplySent => this,
            ChatHandedBack => this with { Takeover = null },
            OutcomeGiven outcome => this with { Outcome = outcome, Stage = Move.GiveOutcome.Leads(Stage) },
            _ => throw new InvalidOperationException($"{e.GetType().Name} cannot follow in a case that is filed."),
        }
        with
        { Version = Version + 1 };

    private static Complaint Begin(ComplaintEvent e) =>
        e is ComplaintFiled f
            ? new(f.Reference, Stage.Received, f.CustomerKey, f.Details.Kind, f.Details.Name, f.Details.Contact, f.Details.Description,
                f.Details.DesiredOutcome, f.Details.Category, f.Details.Urgent, f.At, f.FirstRaised, [])
            : throw new InvalidOperationException($"A case begins with its filing, not with {e.GetType().Name}.");
}

/// <summary>A member of staff who has the case or its chat.</summary>
public sealed record Holder(string Id, string Name, DateTimeOffset Since)
{
    public string FirstName => Name.FirstWord();

    public static Holder Of(ComplaintEvent e) => new(e.By.Id, e.By.Name, e.At);
}

/// <summary>The stages of a case, in the procedure's order.</summary>
public enum Stage
{
    Received,
    InProgress,
    WithManager,
    OutcomeGiven,
    Deadlocked,
    Closed,
}

/// <summary>Who the customer is, in the procedure's terms: the first two may go to dispute resolution.</summary>
public enum CustomerKind
{
    Domestic,
    SmallBusiness,
    LargerBusiness,
}

public enum ContactKind
{
    Email,
    Phone,
    Post,
}

/// <summary>One way to reach the customer, in the form in which they can be reached.</summary>
public sealed record Contact(ContactKind Kind, string Value);

public enum Category
{
    Other,
    Billing,
    Fault,
    Contract,
    Equipment,
    CustomerService,
    Switching,
    MisSelling,
    Accessibility,
    DataProtection,
}

/// <summary>What the outcome does about it.</summary>
public enum Remedy
{
    Apology,
    Explanation,
    Action,
    Credit,
    Refund,
    Other,
}
