namespace HaloBot.Complaints;

/// <summary>Who does something to a case.</summary>
/// <param name="Id">The customer's conversation row, or the Entra object id of a member of staff.</param>
/// <param name="Name">Shown to people; proves nothing.</param>
public sealed record Actor(Role Role, string Id, string Name)
{
    /// <summary>The procedure's clock, and whatever else the program does by itself.</summary>
    public static Actor Clock { get; } = new(Role.Clock, "clock", "The clock");

    public string FirstName => Name.FirstWord();

    public static Actor Customer(string key, string name) => new(Role.Customer, key, name);
}

public enum Role
{
    Customer,
    Staff,
    Manager,
    Clock,
}
