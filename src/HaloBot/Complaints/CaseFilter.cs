namespace HaloBot.Complaints;

/// <summary>Which of the open cases somebody asks for; what is not said does not matter.</summary>
public sealed record CaseFilter
{
    /// <summary>Whose: the Entra object id.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Whose: a first name, or a whole one, in lower case.</summary>
    public string? OwnerName { get; init; }

    public bool Unowned { get; init; }

    public bool AwaitsCustomer { get; init; }

    public Category? Category { get; init; }

    public DueWithin? Due { get; init; }
}

public enum DueWithin
{
    /// <summary>What was promised has passed.</summary>
    Overdue,

    /// <summary>From now to the end of the day in London.</summary>
    Today,

    /// <summary>From now to the end of Sunday in London.</summary>
    ThisWeek,
}
