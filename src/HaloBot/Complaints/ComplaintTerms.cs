namespace HaloBot.Complaints;

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
