using HaloBot.Complaints;

namespace HaloBot.Tests.Customers;

/// <summary>What a customer has told, kept beside the bot: the case has to say the same.</summary>
public sealed class Told
{
    public List<string> Story { get; } = [];

    public CustomerKind? Kind { get; set; }

    public string? Name { get; set; }

    public (ContactKind Kind, string Value)? Contact { get; set; }

    public string? Outcome { get; set; }

    public string? Before { get; set; }

    public string? Account { get; set; }

    public string? Needs { get; set; }

    public Category? Category { get; set; }

    public void Forget()
    {
        Story.Clear();
        (Kind, Name, Contact, Outcome, Before, Account, Needs, Category) = (null, null, null, null, null, null, null, null);
    }
}
