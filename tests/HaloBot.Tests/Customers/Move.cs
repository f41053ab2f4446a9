using HaloBot.Complaints;

namespace HaloBot.Tests.Customers;

/// <summary>One thing that a customer does when it is their turn. Plain words tell nothing that belongs in the case.</summary>
/// <param name="Tells">What the case has to know once it is said.</param>
public sealed record Move(string Words, Action<Told>? Tells = null)
{
    /// <summary>How long they are away before they say it.</summary>
    public TimeSpan Away { get; init; }

    /// <summary>The program is stopped and started before they say it.</summary>
    public bool Restart { get; init; }

    public static implicit operator Move(string words) => new(words);

    public static Move Story(string words, Category category) => new(words, told =>
    {
        told.Story.Clear();
        told.Story.Add(words.Trim());
        told.Category = category;
    });

    public static Move More(string words) => new(words, told => told.Story.Add(words.Trim()));

    public static Move Kind(string words, CustomerKind kind) => new(words, told => told.Kind = kind);

    public static Move Name(string words, string? name = null) => new(words, told => told.Name = name ?? words);

    public static Move Email(string words, string? address = null) => new(words, told => told.Contact = (ContactKind.Email, address ?? words));

    public static Move Phone(string words, string number) => new(words, told => told.Contact = (ContactKind.Phone, number));

    public static Move Post(string words, string address) => new(words, told => told.Contact = (ContactKind.Post, address));

    public static Move Outcome(string words) => new(words, told => told.Outcome = words);

    public static Move Before(string words) => new(words, told => told.Before = words);

    public static Move Account(string words) => new(words, told => told.Account = words);

    public static Move Needs(string words) => new(words, told => told.Needs = words);

    public static Move About(Category category) => new(category.Name(), told => told.Category = category);

    public static Move StartAgain => new("start again", told => told.Forget());
}
