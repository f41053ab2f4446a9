namespace HaloBot.Complaints;

/// <summary>What moves say to people.</summary>
internal static class Telling
{
    /// <summary>In the chat; to a customer who has none, by the hand of staff, who find the words in the case's thread.</summary>
    /// <param name="choices">Buttons under the words; each says what it sends.</param>
    public static IEnumerable<Outgoing> Customer(Complaint complaint, string text, params IReadOnlyList<string> choices) => complaint.HasChat
        ? [new TellCustomer(text, choices)]
        : ThreadLines.Of($"Please {(complaint.Contact.Kind == ContactKind.Phone ? $"tell {complaint.FirstName} this" : $"send this to {complaint.FirstName}")} by {complaint.Contact.Kind.Name()} (the card says where): ", text);

    /// <summary>The card is brought up to date, and its thread gets one line.</summary>
    public static IEnumerable<Outgoing> Channel(string line, Notify notify = Notify.Nobody) => [new ShowCase(), new TellStaff(line) { Notify = notify }];

    /// <summary>The same with somebody's own words, which may be long.</summary>
    public static IEnumerable<Outgoing> Channel(string heading, string words) => [new ShowCase(), .. ThreadLines.Of(heading, words)];

    /// <summary>Those whom a line concerns, but for whoever has done it.</summary>
    public static IReadOnlyList<string> Others(Actor actor, params IEnumerable<string?> people) => [.. people.OfType<string>().Where(id => id != actor.Id)];

    public static Decision.Refused Refuse(string name, string reason) => new(name, reason);

    public static Decision.Accepted Accept(ComplaintEvent what, params IEnumerable<Outgoing>[] outgoing) => Accept([what], outgoing);

    public static Decision.Accepted Accept(IReadOnlyList<ComplaintEvent> what, params IEnumerable<Outgoing>[] outgoing) =>
        new(what, [.. outgoing.SelectMany(o => o)]);

    /// <summary>As in "… asks for a manager": the customer by first name, with the word that tells them from colleagues.</summary>
    public static string Who(Complaint complaint, Occasion at) => at.IsCustomer ? $"{complaint.FirstName} (customer)" : at.Actor.FirstName;
}
