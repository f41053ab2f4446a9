using System.Text.Json.Serialization;

namespace HaloBot.Complaints;

/// <summary>A member of staff who has the case or its chat.</summary>
public sealed record Holder(string Id, string Name, DateTimeOffset Since)
{
    public string FirstName => Name.FirstWord();

    public static Holder Of(ComplaintEvent e) => new(e.By.Id, e.By.Name, e.At);
}

/// <summary>What a person wrote to the customer.</summary>
/// <param name="MessageId">The message in the case's thread, or null from the card; a correction bears that of what it corrects.</param>
/// <param name="Text">Null where it was withdrawn.</param>
public sealed record SentReply(DateTimeOffset At, Actor By, string? MessageId, string? Text)
{
    public bool IsWithdrawn => Text is null;
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

    /// <summary>The customer has not been asked: they wanted a person first. They keep the rights of a home customer until staff know better.</summary>
    NotAsked,
}

public enum ContactKind
{
    Email,
    Phone,
    Post,

    /// <summary>They have given no other way: only where they chat.</summary>
    Chat,
}

/// <summary>How the customer can be reached: the way they prefer, in the form in which they can be reached.</summary>
public sealed record Contact(ContactKind Kind, string Value)
{
    /// <summary>Another way, or null.</summary>
    public Contact? Also { get; init; }

    /// <summary>The customer has asked not to be phoned.</summary>
    public bool NoPhone { get; init; }

    /// <summary>The customer has asked not to be e-mailed, though there is an address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoEmail { get; init; }

    /// <summary>The e-mail address by which they can be reached, preferred or not; null when there is none, or they do not want it used.</summary>
    [JsonIgnore]
    public string? Email => NoEmail ? null : Kind == ContactKind.Email ? Value : Also is { Kind: ContactKind.Email } also ? also.Value : null;

    /// <summary>As in "by e-mail: …".</summary>
    public string InFull()
    {
        List<string> more = [];
        if (Also is { } also)
        {
            more.Add($"or by {also.Kind.Name()}: {also.Value}");
        }

        if (NoPhone)
        {
            more.Add("please don't phone");
        }

        if (NoEmail)
        {
            more.Add("please don't e-mail");
        }

        return more.Count == 0 ? Value : $"{Value} ({string.Join("; ", more)})";
    }

    /// <summary>Whether this is one of the ways, however it is spelt.</summary>
    public bool IsOneWay(Contact way) => Is(way) || Also?.Is(way) == true;

    private bool Is(Contact way) => Kind == way.Kind && Value.Equals(way.Value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the customer says of having told Halo before. It counts as first raised once staff have confirmed it.</summary>
/// <param name="On">The London date that the words seem to mean, or null.</param>
public sealed record ToldBefore(string Words, DateOnly? On);

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
